package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** The mark of a name that changed: it stands beside what the institution owes, and alters no value. */
    static final String NAME = "name";

    private static final YearMonth LAST_MONTH = YearMonth.of(9999, 12);

    private static final DateSpan ALWAYS = new DateSpan(LocalDate.of(1, 1, 1), null);

    private final EntityManager entities;
    private final EverythingStaleSql everything;
    private final TransactionSynchronizationRegistry transaction;
    private final CurrentRequest current;
    private final Event<FiguresStale> event;

    StaleMarks(
            EntityManager entities,
            EverythingStaleSql everything,
            TransactionSynchronizationRegistry transaction,
            CurrentRequest current,
            Event<FiguresStale> event) {
        this.entities = entities;
        this.everything = everything;
        this.transaction = transaction;
        this.current = current;
        this.event = event;
    }

    /** What a mark says. */
    private record Stale(UUID institution, String feature, int firstMonth, int lastMonth) {

        Stale and(Stale other) {
            return new Stale(
                    institution, feature, Math.min(firstMonth, other.firstMonth), Math.max(lastMonth, other.lastMonth));
        }
    }

    /** What one mark can say of many. */
    private record Where(UUID institution, String feature) {}

    /** Marks what an institution recorded in one feature over some days. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mark(UUID institution, String feature, DateSpan days) {
        var stale = new Stale(institution, feature, number(YearMonth.from(days.from())), number(lastMonth(days)));
        Map<Where, Stale> gathered = gathered();
        if (gathered == null) {
            write(stale);
            event.fire(new FiguresStale(current.county(), false));
        } else {
            gathered.merge(new Where(institution, feature), stale, Stale::and);
        }
    }

    /**
     * Gathers the marks of this transaction instead of writing each: of a thousand rows many are of one institution. One mark
     * tells of all of them, from the first month to the last: over these the roll-up computes what it finds marked together.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void gather() {
        transaction.putResource(StaleMarks.class, new LinkedHashMap<Where, Stale>());
    }

    /** Writes what was gathered. Whoever gathered calls it before the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeGathered() {
        Map<Where, Stale> gathered = gathered();
        transaction.putResource(StaleMarks.class, null);
        if (gathered != null && !gathered.isEmpty()) {
            // What they tell of goes first, as one batch.
            entities.flush();
            gathered.values().forEach(this::write);
            event.fire(new FiguresStale(current.county(), true));
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<Where, Stale> gathered() {
        return (Map<Where, Stale>) transaction.getResource(StaleMarks.class);
    }

    private void write(Stale stale) {
        var mark = new StaleMark();
        mark.id = Ids.next();
        mark.institution = stale.institution();
        mark.feature = stale.feature();
        mark.firstMonth = stale.firstMonth();
        mark.lastMonth = stale.lastMonth();
        entities.persist(mark);
    }

    /** What counted until the last day of a month counts no more in the next: that is where a stock falls. */
    private static YearMonth lastMonth(DateSpan days) {
        LocalDate end = days.to();
        return end == null || !end.isBefore(LAST_MONTH.atDay(1)) ? LAST_MONTH : YearMonth.from(end.plusDays(1));
    }

    /** Marks that an institution is called otherwise. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void markName(UUID institution) {
        mark(institution, NAME, ALWAYS);
    }

    /** Marks everything some institutions ever recorded, a thousand with one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void markEverything(Collection<UUID> institutions) {
        if (!institutions.isEmpty()) {
            everything.mark(current.county(), institutions);
            event.fire(new FiguresStale(current.county(), false));
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
