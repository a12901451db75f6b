package org.sanji.capture.activity;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.LearningMode;

/** Which activities a list shows, beside the filters every list takes. */
public record ActivityFilter(
        @QueryParam("kind") @Nullable ActivityKind kind,
        @QueryParam("mode") @Nullable LearningMode mode) {}
