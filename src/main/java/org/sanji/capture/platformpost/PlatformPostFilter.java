package org.sanji.capture.platformpost;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which posts a list shows, beside the filters every list takes. */
public record PlatformPostFilter(
        @QueryParam("kind") @Nullable PostKind kind,

        @QueryParam("platform") @Parameter(description = "Posts on this platform") @Nullable
        UUID platform) {}
