package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.UUID;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.CurrentRequest;

/**
 * Says, in the transaction of a change, which figures it made stale. A mark names a county, an institution, what it
 * recorded and the first and last month concerned. Marks are only ever added here and removed by the roll-up, so
 * writers never wait for it.
 */
@ApplicationScoped
public class StaleMarks {

    /** The mark for everything an institution recorded: its place in the tree changed. */
    public static final String EVERYTHING = "*";

    private static final YearMonth LAST_MONTH = YearMonth.of(9999, 12);

    private final EntityManager entities;
    private final EverythingStaleSql everything;
    private final CurrentRequest current;
    private final Event<FiguresStale> event;

    StaleMarks(
            EntityManager entities, EverythingStaleSql everything, CurrentRequest current, Event<FiguresStale> event) {
        this.entities = entities;
        this.everything = everything;
        this.current = current;
        this.event = event;
    }

    /** Marks what an institution recorded in one feature over some days. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mark(UUID institution, String feature, DateSpan days) {
        var mark = new StaleMark();
        mark.id = Ids.next();
        mark.institution = institution;
        mark.feature = feature;
        mark.firstMonth = number(YearMonth.from(days.from()));
        LocalDate end = days.to();
        mark.lastMonth = number(end == null ? LAST_MONTH : YearMonth.from(end));
        entities.persist(mark);
        event.fire(new FiguresStale(current.county()));
    }

    /** Marks everything some institutions ever recorded, a thousand with one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void markEverything(Collection<UUID> institutions) {
        if (!institutions.isEmpty()) {
            everything.mark(current.county(), institutions);
            event.fire(new FiguresStale(current.county()));
        }
    }

    /** Marks everything ever recorded in the county, likewise. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void markCounty() {
        markEverything(
                entities.createQuery("select id from Institution", UUID.class).getResultList());
    }

    /** A month as the database stores it: 202503. */
    public static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }
}
