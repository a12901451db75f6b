package org.sanji.rollup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which tree figures are added up in. */
@Schema(
        name = "Tree",
        description =
                "AS_WAS: what was recorded counts where its institution stood on the day. AS_NOW: it counts where the institution stands today; that of a closed one where its successor stands.")
public enum Tree {
    AS_WAS,
    AS_NOW
}
