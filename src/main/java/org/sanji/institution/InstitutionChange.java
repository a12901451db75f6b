package org.sanji.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be corrected on an institution. Where it stands and whether it is open change by moves and closure only. */
public record InstitutionChange(
        @NotBlank @Size(min = 1, max = 120) @Schema(examples = "湖塘镇社区学校")
        String name,

        @Size(max = 200) @Nullable String address,
        @Size(max = 500) @Nullable String remark) {

    static InstitutionChange of(Institution institution) {
        return new InstitutionChange(institution.name(), institution.address(), institution.remark());
    }
}
