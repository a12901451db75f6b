package org.sanji.capture.platform;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which platforms a list shows, beside the filters every list takes. */
public record PlatformFilter(
        @QueryParam("kind") @Nullable PlatformKind kind,

        @QueryParam("connectedTo") @Parameter(description = "Connected to this network") @Nullable
        PlatformNetwork connectedTo,

        @QueryParam("q") @Parameter(description = "Part of the name") @Nullable
        String q) {}
