package org.sanji.capture.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.capture.DisclosureRequest;
import org.sanji.capture.FoundPerson;
import org.sanji.capture.MinorRules;
import org.sanji.capture.PersonErasure;
import org.sanji.capture.PersonExport;
import org.sanji.capture.PersonIdentity;
import org.sanji.capture.PersonIdentity.Person;
import org.sanji.capture.PersonSearch;
import org.sanji.capture.PersonalDataReads;
import org.sanji.capture.PersonalDataView;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RequestBodies;
import org.sanji.privacy.Vault;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Registers learners by real name. */
@ApplicationScoped
public class LearnerService {

    private static final List<Sort<Learner>> SORTS = List.of(Sort.byDate("registeredOn", row -> row.registeredOn));

    private final CaptureStore store;
    private final PersonIdentity identity;
    private final Vault vault;
    private final PersonSearch search;
    private final PersonalDataReads reads;
    private final PersonExport exports;
    private final PersonErasure erasure;
    private final EntityManager entities;
    private final MinorRules minors;
    private final RequestBodies bodies;
    private final Event<LearnerChanged> changed;
    private final Event<LearnerRemoved> removed;

    LearnerService(
            CaptureStore store,
            PersonIdentity identity,
            Vault vault,
            PersonSearch search,
            PersonalDataReads reads,
            PersonExport exports,
            PersonErasure erasure,
            EntityManager entities,
            MinorRules minors,
            RequestBodies bodies,
            Event<LearnerChanged> changed,
            Event<LearnerRemoved> removed) {
        this.store = store;
        this.identity = identity;
        this.vault = vault;
        this.search = search;
        this.reads = reads;
        this.exports = exports;
        this.erasure = erasure;
        this.entities = entities;
        this.minors = minors;
        this.bodies = bodies;
        this.changed = changed;
        this.removed = removed;
    }

    @Transactional
    public LearnerView add(LearnerRegistration registration) {
        LearnerRequest request = registration.asRequest();
        Person person = identity.recognise(request.idNumber());
        boolean minor = minors.requireConsent(person, false, request.consent());
        var row = new Learner(request, person, minor, vault);
        requireUnregistered(person, row.id());
        return LearnerView.of(store.add(row), vault);
    }

    public LearnerView get(UUID id) {
        return LearnerView.of(store.get(Learner.class, id), vault);
    }

    public PageView<LearnerView> page(LearnerFilter own, CaptureFilter filter, PageQuery page) {
        String inGroup = "locate(concat(',', :group, ','), concat(',', cast(r.groups as String), ',')) > 0";
        var listing = filter.on("registeredOn", Listing.of(Learner.class, Learner::id))
                .where(
                        inGroup,
                        "group",
                        own.group() == null ? null : own.group().name())
                .where("r.nameDigest in :names", "names", vault.digests("name", own.name()))
                .where("r.phoneDigest in :phones", "phones", vault.digests("phone", own.phone()))
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(row -> LearnerView.of(row, vault));
    }

    /** The rows of the county with these names, for who brings names instead of ids; one query for all. */
    public Map<String, List<FoundPerson>> findByNames(Collection<String> names) {
        return search.byNames(Learner.class, names);
    }

    /** The rows of the county with these phone numbers, likewise. */
    public Map<String, List<FoundPerson>> findByPhones(Collection<String> phones) {
        return search.byPhones(Learner.class, phones);
    }

    /** One row in the clear, for who says why; the trail has a line of it. */
    @Transactional
    public LearnerView disclose(UUID id, DisclosureRequest request) {
        return LearnerView.disclosed(reads.read(Learner.class, id, request), vault);
    }

    /** Everything the county holds about the person of a row; the trail has a line of it. */
    @Transactional
    public PersonalDataView export(UUID id, DisclosureRequest request) {
        return exports.export(Learner.class, id, request);
    }

    /** Takes away what says who the person of a row is, from all rows of the county. */
    @Transactional
    public void erase(UUID id, DisclosureRequest request) {
        erasure.erase(Learner.class, id, request);
    }

    @Transactional
    public LearnerView replace(UUID id, @Nullable String ifMatch, LearnerRequest request) {
        return change(id, ifMatch, row -> request);
    }

    @Transactional
    public LearnerView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return change(
                id,
                ifMatch,
                row -> patch.apply(
                        LearnerRequest.of(row, row.details(vault), row.consent(vault)), LearnerRequest.class, bodies));
    }

    private LearnerView change(UUID id, @Nullable String ifMatch, Function<Learner, LearnerRequest> wanted) {
        Learner before = store.get(Learner.class, id);
        UUID institutionBefore = before.institution();
        UUID personBefore = before.personKey();
        Learner row = store.change(Learner.class, id, ifMatch, found -> edit(found, wanted.apply(found)));
        changed.fire(new LearnerChanged(
                id, institutionBefore, row.institution(), !row.personKey().equals(personBefore)));
        return LearnerView.of(row, vault);
    }

    private void edit(Learner row, LearnerRequest request) {
        Person person = identity.recognise(request.idNumber());
        requireUnregistered(person, row.id());
        boolean minor = minors.requireConsent(person, row.isMinor(), request.consent());
        row.edit(request, person, minor, vault);
    }

    /** Two who register at the same moment are stopped by the unique key instead. */
    private void requireUnregistered(@Nullable Person person, UUID except) {
        if (person == null) {
            return;
        }
        boolean registered = !entities.createQuery(
                        "select id from Learner where personKey = :person and id <> :except", UUID.class)
                .setParameter("person", person.key())
                .setParameter("except", except)
                .getResultList()
                .isEmpty();
        if (registered) {
            throw ProblemException.of(ProblemType.DUPLICATE, "learner-registered");
        }
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.get(Learner.class, id);
        removed.fire(new LearnerRemoved(id));
        store.remove(Learner.class, id, ifMatch);
    }
}
