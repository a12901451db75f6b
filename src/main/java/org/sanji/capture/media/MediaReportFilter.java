package org.sanji.capture.media;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;

/** Which media reports a list shows, beside the filters every list takes. */
public record MediaReportFilter(
        @QueryParam("outletLevel") @Nullable AdministrativeLevel outletLevel,
        @QueryParam("kind") @Nullable MediaKind kind,
        @QueryParam("subject") @Nullable ReportSubject subject) {}
