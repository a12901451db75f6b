package org.sanji.institution;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;
import org.sanji.kernel.RegionCode;

/** An institution as it stands now, or with the name, region and parent it had on the day asked for. */
@Schema(name = "Institution")
public record InstitutionView(
        UUID id,
        String name,
        Tier tier,
        RegionCode region,
        @Nullable UUID parent,
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day it is open; null while it is open")
        LocalDate validTo,

        @Nullable @Schema(description = "The institution that took over")
        UUID successor,

        @Nullable String address,
        @Nullable String remark,

        @Schema(description = "Version; the ETag is this number in quotes")
        int version)
        implements Identified {

    static InstitutionView of(Institution institution) {
        return new InstitutionView(
                institution.id(),
                institution.name(),
                institution.tier(),
                institution.region(),
                institution.parent(),
                institution.open().from(),
                institution.open().to(),
                institution.successor(),
                institution.address(),
                institution.remark(),
                institution.version());
    }

    /** The institution as it was on a day: validFrom, validTo and successor are still those known today. */
    static InstitutionView of(Institution institution, InstitutionRepository.DayState then) {
        return new InstitutionView(
                institution.id(),
                then.name(),
                institution.tier(),
                then.place().region(),
                then.place().parent(),
                institution.open().from(),
                institution.open().to(),
                institution.successor(),
                institution.address(),
                institution.remark(),
                institution.version());
    }
}
