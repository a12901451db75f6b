package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;

/** Answers, for what institutions record, whether the caller may record it there and on those days. */
@ApplicationScoped
public class InstitutionDirectory {

    private final InstitutionRepository institutions;
    private final HeldInstitutionsSql held;
    private final TransactionSynchronizationRegistry transaction;
    private final CurrentRequest current;

    InstitutionDirectory(
            InstitutionRepository institutions,
            HeldInstitutionsSql held,
            TransactionSynchronizationRegistry transaction,
            CurrentRequest current) {
        this.institutions = institutions;
        this.held = held;
        this.transaction = transaction;
        this.current = current;
    }

    /**
     * Holds some institutions for rows that are about to come, with one statement: in this transaction {@link #holdOpen}
     * asks the database for no other. They stay as they are until it ends, so what was read of them stays true.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdAhead(Collection<UUID> ids) {
        Map<UUID, HeldInstitution> ahead = new HashMap<>();
        if (!ids.isEmpty()) {
            held.shared(ids).forEach(one -> ahead.put(one.id(), one));
        }
        transaction.putResource(InstitutionDirectory.class, ahead);
    }

    @SuppressWarnings("unchecked")
    private List<HeldInstitution> shared(Set<UUID> ids) {
        var ahead = (Map<UUID, HeldInstitution>) transaction.getResource(InstitutionDirectory.class);
        return ahead != null && ahead.keySet().containsAll(ids)
                ? ids.stream().map(ahead::get).toList()
                : held.shared(ids);
    }

    /**
     * The institution a row is to belong to.
     *
     * @throws ProblemException 422 when there is none or it was not open on all those days, 403 when it lies outside
     *     the caller's region
     */
    public Institution requireOpen(UUID id, DateSpan days) {
        OpenDays open = institutions
                .openDays(id)
                .orElseThrow(() -> ProblemException.rule("/institution", "unknown-institution"));
        current.requireAuthorityOver(open.institution().region());
        if (!open.contains(days)) {
            throw open.refusal("/institution");
        }
        return open.institution();
    }

    /**
     * The institution a row is to belong to and others it counts at, held until the transaction ends. Who decides about
     * their reports waits meanwhile.
     *
     * @throws ProblemException as {@link #requireOpen}; of the others nothing is asked
     */
    public List<HeldInstitution> holdOpen(UUID id, DateSpan days, Collection<UUID> others) {
        Set<UUID> wanted = new HashSet<>(others);
        wanted.add(id);
        List<HeldInstitution> found = shared(wanted);
        HeldInstitution institution = found.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.rule("/institution", "unknown-institution"));
        current.requireAuthorityOver(institution.region());
        if (!wasOpen(institution, days)) {
            throw notOpen("/institution", institution.name(), institution.open());
        }
        return found;
    }

    /** One that was closed in between is asked for its placements; of the others the first and the last day tell. */
    private boolean wasOpen(HeldInstitution institution, DateSpan days) {
        DateSpan open = institution.open();
        boolean within = open.contains(days.from()) && (days.to() == null || open.contains(days));
        return within
                && (!institution.hasGap()
                        || institutions.openDays(institution.id()).orElseThrow().contains(days));
    }

    /** Some institutions, held likewise. */
    public List<HeldInstitution> hold(Collection<UUID> ids) {
        return held.shared(ids);
    }

    /** Waits until nobody records anything at an institution, and lets nobody until the transaction ends. */
    public void holdAlone(UUID id) {
        held.alone(List.of(id));
    }

    /** The refusal of an institution on days on which it was not open: beyond its first and last, or in between. */
    public static ProblemException notOpen(String pointer, Institution institution) {
        return notOpen(pointer, institution.name(), institution.open());
    }

    private static ProblemException notOpen(String pointer, String name, DateSpan open) {
        return ProblemException.rule(
                pointer,
                "institution-not-open",
                name,
                open.from().toString(),
                open.to() == null ? "" : open.to().toString());
    }

    /**
     * Refuses work on a row of an institution outside the caller's region. Who acts for the whole county is asked
     * nothing.
     *
     * @throws ProblemException 403
     */
    public void requireAuthorityOver(UUID institution) {
        if (!current.caller().covers(new RegionCode(current.code()))) {
            institutions.find(institution).ifPresent(found -> current.requireAuthorityOver(found.region()));
        }
    }
}
