package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.tenancy.County;
import org.sanji.tenancy.CountyRecoded;
import org.sanji.tenancy.CurrentRequest;

/**
 * Gives a county a new code from a day on (docs/decisions/0016). Its places end the day before and go on under the new
 * code, and its institutions stand there from that day. No captured row is touched: all of them lie where they lay.
 */
@ApplicationScoped
public class RecodingService {

    private static final String SUBJECT = "counties";

    private final EntityManager entities;
    private final RecodedRegionsSql regions;
    private final Relocations relocations;
    private final TreeSteps steps;
    private final CountyService counties;
    private final CurrentRequest current;
    private final AuditTrail audit;
    private final ChangeNotes notes;
    private final Event<CountyRecoded> event;
    private final Clock clock;

    RecodingService(
            EntityManager entities,
            RecodedRegionsSql regions,
            Relocations relocations,
            TreeSteps steps,
            CountyService counties,
            CurrentRequest current,
            AuditTrail audit,
            ChangeNotes notes,
            Event<CountyRecoded> event,
            Clock clock) {
        this.entities = entities;
        this.regions = regions;
        this.relocations = relocations;
        this.steps = steps;
        this.counties = counties;
        this.current = current;
        this.audit = audit;
        this.notes = notes;
        this.event = event;
        this.clock = clock;
    }

    /**
     * Gives the county of the path a new code.
     *
     * @return the county under its new code
     * @throws ProblemException 403 for a code outside the caller's region; 409 when the county has a new code already, or
     *     something of it is approved from that day on; 422 when the code or the day is none for it
     */
    @Transactional
    public CountyView recode(CountyRecoding recoding) {
        County county = taken();
        ask(recoding);
        RegionCode old = new RegionCode(county.code());
        LocalDate day = recoding.recodedOn();
        String before = AuditTrail.stateOf(county);
        County later = county.recoded(recoding.code(), day, clock.instant());
        entities.persist(later);
        entities.flush();
        regions.carryOn(old, recoding.code(), recoding.name(), day);
        List<Placement> standing = relocations.since(day);
        if (!standing.isEmpty()) {
            List<UUID> moved =
                    relocations.relocate(standing, day, stand -> in(recoding.code(), stand), recoding.reason());
            steps.recount(moved, List.of());
        }
        notes.allRegionsOf(old.value());
        notes.allRegionsOf(later.code());
        audit.record(
                AuditAction.RECODED,
                SUBJECT,
                RegionChangeService.subject(old.value()),
                before,
                AuditTrail.stateOf(later));
        event.fire(new CountyRecoded(later.code()));
        return counties.view(later, regions.name(later.code()));
    }

    /**
     * Of two who give it a new code one waits here, and is refused then. Who opens an institution holds the tenant too, as
     * its foreign key does: either it is seen here, or it finds its place ended.
     */
    private County taken() {
        // Not by a lock mode of the ORM: it writes "for update of", which MariaDB does not read.
        entities.createQuery("update County set openedAt = openedAt where code = :code")
                .setParameter("code", current.county())
                .executeUpdate();
        County county = Objects.requireNonNull(entities.find(County.class, current.code()), current.code());
        List<String> later = entities.createQuery("select code from County where predecessor = :code", String.class)
                .setParameter("code", county.code())
                .getResultList();
        if (!later.isEmpty()) {
            throw ProblemException.of(ProblemType.COUNTY_RECODED, "county-recoded", later.getFirst());
        }
        return county;
    }

    private void ask(CountyRecoding recoding) {
        var refusals = new Refusals();
        var old = new RegionCode(current.code());
        var code = new RegionCode(recoding.code());
        if (!old.parent().equals(code.parent())) {
            refusals.add("/code", "code-of-same-city", old.value().substring(0, RegionLevel.CITY.digits()));
        } else if (regions.isKnown(code.value())) {
            refusals.add("/code", "code-in-use");
        }
        LocalDate today = Clocks.today(clock);
        if (recoding.recodedOn().isAfter(today)) {
            refusals.add("/recodedOn", "in-future", today.toString());
        }
        LocalDate last = regions.lastChange(old);
        if (last != null && !recoding.recodedOn().isAfter(last)) {
            refusals.add("/recodedOn", "recoded-before-last-change", last.toString());
        }
        refusals.throwIfAny();
        current.requireAuthorityOver(code);
    }

    private static TreeSteps.Stand in(String county, TreeSteps.Stand stand) {
        return new TreeSteps.Stand(stand.region().in(county), stand.parent());
    }
}
