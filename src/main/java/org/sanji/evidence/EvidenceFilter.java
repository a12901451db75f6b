package org.sanji.evidence;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.AsciiCode;
import org.sanji.kernel.RegionCode;

/** Which evidence a list shows. */
public record EvidenceFilter(
        @QueryParam("region") @Parameter(description = "Evidence of this region or under it") @Nullable
        RegionCode region,

        @QueryParam("year") @Parameter(description = "The year that is evaluated", example = "2025") @Nullable
        Integer year,

        @QueryParam("standard")
        @Pattern(regexp = AsciiCode.FORM)
        @Parameter(example = "changzhou-digital-learning-community")
        @Nullable
        String standard,

        @QueryParam("version")
        @Pattern(regexp = AsciiCode.FORM)
        @Parameter(description = "Version of the standard", example = "trial")
        @Nullable
        String version,

        @QueryParam("clause") @Pattern(regexp = AsciiCode.FORM) @Parameter(example = "1.2") @Nullable
        String clause,

        @QueryParam("kind") @Nullable EvidenceKind kind,

        @QueryParam("digest")
        @Pattern(regexp = AsciiCode.FORM)
        @Parameter(description = "SHA-256 of what it shows now, in hexadecimal")
        @Nullable
        String digest) {}
