package org.sanji.institution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/** The split of an institution: parts of the same tier open under the same institution above. */
public record InstitutionSplit(
        @NotNull @Schema(description = "First day of the parts", examples = "2025-09-01")
        LocalDate splitOn,

        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Part> parts,

        @NotNull
        @Schema(description = "Whether the institution goes on beside its parts; if not, it closes the day before")
        Boolean keeps,

        @Min(0)
        @Max(19)
        @Nullable
        @Schema(description = "Where it does not go on: which part carries on, counted from 0", examples = "0")
        Integer successor,

        @NotBlank @Size(min = 1, max = 500) @Schema(examples = "镇域调整，一校分为两校")
        String reason) {

    /** A part of what is split. */
    @Schema(name = "InstitutionPart")
    public record Part(
            @NotBlank @Size(min = 1, max = 120) @Schema(examples = "湖塘镇第二社区学校")
            String name,

            @NotNull @Schema(description = "The region it serves")
            RegionCode region,

            @Size(max = 200) @Nullable String address,

            @Size(max = 500) @Nullable @Schema(description = "Institutions that stand under it from then on")
            List<@NotNull UUID> children) {

        List<UUID> named() {
            return children == null ? List.of() : children;
        }
    }

    /** What became of a split. */
    @Schema(name = "InstitutionSplitResult")
    public record Done(
            @Schema(description = "The institution that was split")
            InstitutionView institution,

            @Schema(description = "Its parts, in the order of the request")
            List<InstitutionView> parts) {}
}
