package org.sanji.capture.learnerrecord;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a learner learned on one platform (S1 7.3). */
@Schema(name = "PlatformHours")
public record PlatformHours(
        @Schema(examples = "常州终身教育在线") String platform,
        @Schema(examples = "31.50") BigDecimal hours) {}
