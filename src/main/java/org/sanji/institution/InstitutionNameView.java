package org.sanji.institution;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an institution was called over some days. */
@Schema(name = "InstitutionName")
public record InstitutionNameView(
        @Schema(examples = "湖塘镇社区学校") String name,
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day of this name; null for the present one")
        LocalDate validTo,

        @Nullable String reason) {

    /** All names of an institution, oldest first. */
    @Schema(name = "NameHistory")
    public record History(List<InstitutionNameView> items) {}

    static InstitutionNameView of(InstitutionName name) {
        return new InstitutionNameView(
                name.name(), name.days().from(), name.days().to(), name.reason());
    }
}
