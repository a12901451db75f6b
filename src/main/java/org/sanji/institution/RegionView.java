package org.sanji.institution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;

/** A place of the administrative map. */
@Schema(name = "Region")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegionView(
        RegionCode code,
        RegionLevel level,

        @Schema(description = "Name without the places above", examples = "湖塘镇")
        String name,

        @Schema(description = "The place directly above; absent for a province") @Nullable
        RegionCode parent,

        @Schema(description = "First day of the place; absent when it has always been there") @Nullable
        LocalDate validFrom,

        @Schema(description = "Last day of the place; absent while it is there") @Nullable
        LocalDate validTo,

        @Schema(description = "The place it became part of") @Nullable
        RegionCode successor) {

    static RegionView of(Region region) {
        return new RegionView(
                new RegionCode(region.code),
                region.level,
                region.name,
                code(region.parent),
                region.validFrom,
                region.validTo,
                code(region.successor));
    }

    /** The place with the name it had once. */
    RegionView called(String formerName) {
        return new RegionView(code, level, formerName, parent, validFrom, validTo, successor);
    }

    private static @Nullable RegionCode code(@Nullable String value) {
        return value == null ? null : new RegionCode(value);
    }
}
