package org.sanji.institution;

import com.fasterxml.jackson.annotation.JsonInclude;
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
        RegionCode parent) {

    static RegionView of(Region region) {
        return new RegionView(
                new RegionCode(region.code),
                region.level,
                region.name,
                region.parent == null ? null : new RegionCode(region.parent));
    }
}
