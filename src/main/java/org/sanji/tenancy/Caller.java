package org.sanji.tenancy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;

/**
 * Who acts: a person or a machine of the identity server, or a job of our own.
 *
 * @param id stable identity, the token's subject
 * @param name name for people, as it stands in the audit trail
 * @param region the region of authority: everything under it, nothing beside it
 * @param formerRegions codes the region had before: what lies under them are the same places
 */
public record Caller(String id, String name, Set<String> roles, RegionCode region, List<RegionCode> formerRegions) {

    public Caller {
        roles = Set.copyOf(roles);
        formerRegions = List.copyOf(formerRegions);
    }

    public Caller(String id, String name, Set<String> roles, RegionCode region) {
        this(id, name, roles, region, List.of());
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether a place lies in its region, under the code of today or one of before. */
    public boolean covers(RegionCode place) {
        return regions().anyMatch(own -> own.covers(place));
    }

    /** Whether its region lies in a place, under the code of today or one of before. */
    public boolean liesIn(RegionCode place) {
        return regions().anyMatch(place::covers);
    }

    /** Whether it acts for more than one county, as reviewers and provincial systems do: it knows no single people. */
    public boolean standsAboveCounties() {
        return region.level().compareTo(RegionLevel.COUNTY) < 0;
    }

    /** The code of its region and the ones of before: places under any of them, which all have as many digits. */
    public List<String> regionCodes() {
        return regions().map(RegionCode::value).toList();
    }

    private Stream<RegionCode> regions() {
        return Stream.concat(Stream.of(region), formerRegions.stream());
    }
}
