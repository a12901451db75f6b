package org.sanji.rollup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks that all stored figures of a county be held against its rows. */
public record ReconciliationRequest(
        @Schema(description = "Whether what differs is to be computed again; false when absent", examples = "false")
        @Nullable
        Boolean repair) {

    boolean wantsRepair() {
        return Boolean.TRUE.equals(repair);
    }
}
