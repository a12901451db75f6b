package org.sanji.institution;

import java.util.Optional;
import org.sanji.kernel.RegionLevel;

/** The three tiers of the network (S2, heading): county college, township school, village teaching station. */
public enum Tier {
    COUNTY_COLLEGE(RegionLevel.COUNTY),
    TOWNSHIP_SCHOOL(RegionLevel.TOWNSHIP),
    VILLAGE_STATION(RegionLevel.VILLAGE);

    private final RegionLevel serves;

    Tier(RegionLevel serves) {
        this.serves = serves;
    }

    /** The level of the region an institution of this tier serves. */
    public RegionLevel serves() {
        return serves;
    }

    /** The tier an institution of this tier stands under; none above the college. */
    public Optional<Tier> above() {
        return switch (this) {
            case COUNTY_COLLEGE -> Optional.empty();
            case TOWNSHIP_SCHOOL -> Optional.of(COUNTY_COLLEGE);
            case VILLAGE_STATION -> Optional.of(TOWNSHIP_SCHOOL);
        };
    }
}
