package org.sanji.reporting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.RowId;

/** One decision on a report. Written once; the database refuses to alter or remove it. */
@Entity
@Table(name = "period_report_step")
@IdClass(RowId.class)
class PeriodReportStep {

    @Id
    @TenantId
    String county;

    @Id
    UUID id = Ids.next();

    UUID report;

    @Enumerated(EnumType.STRING)
    ReportAction action;

    @Enumerated(EnumType.STRING)
    ReportState fromState;

    @Enumerated(EnumType.STRING)
    ReportState toState;

    Instant actedAt;

    String actedBy;

    String actedByName;

    @Nullable
    String reason;

    protected PeriodReportStep() {}

    PeriodReportStep(
            PeriodReport report, ReportAction action, ReportState from, Caller caller, @Nullable String reason) {
        this.report = report.id;
        this.action = action;
        this.fromState = from;
        this.toState = report.state;
        this.actedAt = report.stateSince;
        this.actedBy = caller.id();
        this.actedByName = caller.name();
        this.reason = reason;
    }
}
