package org.sanji.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new code for a county, as when a county becomes a district: 武进市 (320483) became 武进区 (320412) in 2002. */
public record CountyRecoding(
        @NotNull
        @Pattern(regexp = "\\d{6}")
        @Schema(description = "The new code: one of the same city that no place has had", examples = "320499")
        String code,

        @Nullable
        @Size(min = 1, max = 60)
        @Schema(description = "Its name from then on; the same as before when absent", examples = "武进区")
        String name,

        @NotNull @Schema(description = "First day of the new code", examples = "2025-01-01")
        LocalDate recodedOn,

        @NotBlank @Size(min = 1, max = 500) @Schema(examples = "撤市设区")
        String reason) {}
