package org.sanji.capture.learningresource;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a resource was pushed to a platform, and when (S1 8.3). */
@Schema(name = "ResourcePush")
public record Push(
        @NotNull PushTarget to,

        @NotNull @Schema(description = "Not before it was made", examples = "2025-04-10")
        LocalDate pushedOn) {}
