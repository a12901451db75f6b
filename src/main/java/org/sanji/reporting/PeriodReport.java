package org.sanji.reporting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.RowId;

/** The report of one institution for one period, from its first submission on. Before it there is no row. */
@Entity
@Table(name = "period_report")
@IdClass(RowId.class)
class PeriodReport {

    static final String SUBJECT = "period-reports";

    @Id
    @TenantId
    String county;

    @Id
    UUID id = Ids.next();

    @Version
    int version;

    UUID reportingPeriod;

    UUID institution;

    @Enumerated(EnumType.STRING)
    ReportState state = ReportState.OPEN;

    Instant stateSince;

    /** Whether it was on time is decided by the first submission, however often it is returned. */
    LocalDate firstSubmittedOn;

    /** Who submitted it last: somebody else approves it. */
    String submittedBy;

    String submittedByName;

    protected PeriodReport() {}

    PeriodReport(UUID reportingPeriod, UUID institution, Instant now) {
        this.reportingPeriod = reportingPeriod;
        this.institution = institution;
        this.firstSubmittedOn = Clocks.day(now);
    }

    void become(ReportAction action, Caller caller, Instant now) {
        state = action.target();
        stateSince = now;
        if (action == ReportAction.SUBMIT) {
            submittedBy = caller.id();
            submittedByName = caller.name();
        }
    }
}
