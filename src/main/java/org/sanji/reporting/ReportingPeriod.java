package org.sanji.reporting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sanji.kernel.Ids;
import org.sanji.kernel.Period;
import org.sanji.tenancy.RowId;

/** A month or a year for which the county wants a report of every institution. Never removed. */
@Entity
@Table(name = "reporting_period")
@IdClass(RowId.class)
class ReportingPeriod {

    static final String SUBJECT = "reporting-periods";

    @Id
    @TenantId
    String county;

    @Id
    UUID id = Ids.next();

    @Version
    int version;

    LocalDate firstDay;

    LocalDate lastDay;

    LocalDate dueOn;

    Instant openedAt;

    protected ReportingPeriod() {}

    ReportingPeriod(Period period, LocalDate dueOn, Instant openedAt) {
        this.firstDay = period.start();
        this.lastDay = period.end();
        this.dueOn = dueOn;
        this.openedAt = openedAt;
    }

    UUID id() {
        return id;
    }

    Period period() {
        return period(firstDay, lastDay);
    }

    static Period period(LocalDate firstDay, LocalDate lastDay) {
        return new Period(YearMonth.from(firstDay), YearMonth.from(lastDay));
    }
}
