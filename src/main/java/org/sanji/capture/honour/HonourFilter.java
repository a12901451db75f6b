package org.sanji.capture.honour;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;

/** Which honours a list shows, beside the filters every list takes. */
public record HonourFilter(
        @QueryParam("level") @Nullable AdministrativeLevel level,
        @QueryParam("subject") @Nullable HonourSubject subject) {}
