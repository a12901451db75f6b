package org.sanji.institution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A county to be opened as a tenant. */
public record CountyRequest(
        @NotNull @Pattern(regexp = "\\d{6}") @Schema(examples = "320412")
        String code) {}
