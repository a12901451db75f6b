package org.sanji.exchange.imports;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.AsciiCode;

/** Which imports a list shows. */
public record ImportFilter(
        @QueryParam("feature")
        @Pattern(regexp = AsciiCode.FORM)
        @Parameter(description = "Rows of this feature", schema = @Schema(ref = "Feature"), example = "activities")
        @Nullable
        String feature,

        @QueryParam("state") @Nullable ImportState state,

        @QueryParam("digest")
        @Pattern(regexp = AsciiCode.FORM)
        @Parameter(description = "Of a file with this SHA-256: whether it was imported before")
        @Nullable
        String digest) {}
