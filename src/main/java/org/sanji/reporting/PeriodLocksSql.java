package org.sanji.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;
import org.sanji.tenancy.CurrentRequest;

/** Reads and writes down which periods are locked for an institution. Every statement names the county of the request. */
@ApplicationScoped
class PeriodLocksSql {

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
    private static final String LOCKED = """
            select r.institution as institution, p.id as period, p.first_day as first_day, p.last_day as last_day,
                   r.state as state, r.state_since as since
            from period_report r
            join reporting_period p on p.county = r.county and p.id = r.reporting_period
            where r.county = :county and r.institution in (:institutions) and r.state in ('APPROVED', 'ACCEPTED')
              and p.first_day <= :lastDay and p.last_day >= :firstDay
            order by p.first_day, p.last_day
            """;

    private static final String OF_LOCKED = """
            (select %s from period_report r
             join reporting_period p on p.county = r.county and p.id = r.reporting_period
             where r.county = :county and r.institution = :institution and r.state in ('APPROVED', 'ACCEPTED'))
            """;
    private static final String REMEMBER =
            "update institution set locked_from = " + OF_LOCKED.formatted("min(p.first_day)") + ", locked_to = "
                    + OF_LOCKED.formatted("max(p.last_day)") + " where county = :county and id = :institution";

    private final Session session;
    private final CurrentRequest current;

    PeriodLocksSql(Session session, CurrentRequest current) {
        this.session = session;
        this.current = current;
    }

    /** A report that locks a period for an institution. */
    record Lock(
            UUID institution, UUID period, LocalDate firstDay, LocalDate lastDay, ReportState state, Instant since) {

        DateSpan days() {
            return new DateSpan(firstDay, lastDay);
        }

        boolean concerns(AffectedDays change) {
            return institution.equals(change.institution()) && days().overlaps(change.days());
        }
    }

    /** Which periods that overlap the days are locked for one of the institutions. */
    List<Lock> locks(Collection<UUID> institutions, DateSpan days) {
        return session
                .createNativeQuery(LOCKED, Object[].class)
                .addScalar("institution", UUID.class)
                .addScalar("period", UUID.class)
                .addScalar("first_day", LocalDate.class)
                .addScalar("last_day", LocalDate.class)
                .addScalar("state", String.class)
                .addScalar("since", Instant.class)
                // Else the rows of the writer would be stored before he knows whether he may.
                .addSynchronizedEntityClass(PeriodReport.class)
                .setParameter("institutions", institutions)
                .setParameter("county", current.county())
                .setParameter("firstDay", days.from())
                .setParameter("lastDay", days.to() == null ? OPEN_END : days.to())
                .getResultList()
                .stream()
                .map(PeriodLocksSql::lock)
                .toList();
    }

    /** Writes down at an institution from when to when it has approved reports. Who decides about them holds it alone. */
    void rememberLockedDays(UUID institution) {
        session.createNativeQuery(REMEMBER, Object.class)
                .addSynchronizedEntityClass(PeriodReport.class)
                .setParameter("county", current.county())
                .setParameter("institution", institution)
                .executeUpdate();
    }

    private static Lock lock(@Nullable Object[] row) {
        return new Lock(
                (UUID) row[0],
                (UUID) row[1],
                (LocalDate) row[2],
                (LocalDate) row[3],
                ReportState.valueOf((String) row[4]),
                (Instant) row[5]);
    }
}
