package org.sanji.capture.recognition;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which recognitions a list shows, beside the filters every list takes. */
public record RecognitionFilter(
        @QueryParam("kind") @Nullable RecognitionKind kind) {}
