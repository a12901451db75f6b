package org.sanji.capture.incentive;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which incentives a list shows, beside the filters every list takes. */
public record IncentiveFilter(@QueryParam("kind") @Nullable IncentiveKind kind) {}
