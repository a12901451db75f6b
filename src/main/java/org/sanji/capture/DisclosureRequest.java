package org.sanji.capture;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why personal data is asked for, handed over or erased. It stands in the audit trail as it is written. */
public record DisclosureRequest(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "What it is needed for. It stands in the trail: it names nobody", examples = "核对本人的学习记录")
        String reason) {}
