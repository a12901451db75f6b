package org.sanji.job;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which jobs a list shows. */
public record JobFilter(@QueryParam("state") @Nullable JobState state) {}
