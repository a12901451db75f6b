package org.sanji.local.sample;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.DivisionCatalogue.Division;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionCode;

/** An institution of the sample, with the name of its place. */
record Place(
        UUID id,
        Tier tier,
        Division division,
        LocalDate openedOn,
        @Nullable Place parent) {

    RegionCode region() {
        return division.code();
    }

    /** The name of the village, town or county. */
    String where() {
        return division.name();
    }

    String name() {
        return switch (tier) {
            case COUNTY_COLLEGE -> where() + "社区教育学院";
            case TOWNSHIP_SCHOOL -> where() + "社区学校（社区教育中心）";
            case VILLAGE_STATION -> where() + "居民学校";
        };
    }
}
