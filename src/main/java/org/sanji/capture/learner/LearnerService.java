package org.sanji.capture.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.capture.PersonIdentity;
import org.sanji.capture.PersonIdentity.Person;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Registers learners by real name. */
@ApplicationScoped
public class LearnerService {

    private static final List<Sort<Learner>> SORTS =
            List.of(Sort.byText("name", row -> row.name), Sort.byDate("registeredOn", row -> row.registeredOn));

    private final CaptureStore store;
    private final PersonIdentity identity;
    private final EntityManager entities;
    private final RequestBodies bodies;
    private final Event<LearnerChanged> changed;
    private final Event<LearnerRemoved> removed;

    LearnerService(
            CaptureStore store,
            PersonIdentity identity,
            EntityManager entities,
            RequestBodies bodies,
            Event<LearnerChanged> changed,
            Event<LearnerRemoved> removed) {
        this.store = store;
        this.identity = identity;
        this.entities = entities;
        this.bodies = bodies;
        this.changed = changed;
        this.removed = removed;
    }

    @Transactional
    public LearnerView add(LearnerRegistration registration) {
        LearnerRequest request = registration.asRequest();
        Person person = identity.recognise(request.idNumber());
        var row = new Learner(request, person);
        requireUnregistered(person, row.id());
        return LearnerView.of(store.add(row));
    }

    public LearnerView get(UUID id) {
        return LearnerView.of(store.get(Learner.class, id));
    }

    public PageView<LearnerView> page(LearnerFilter own, CaptureFilter filter, PageQuery page) {
        String inGroup = "locate(concat(',', :group, ','), concat(',', cast(r.groups as String), ',')) > 0";
        var listing = filter.on("registeredOn", Listing.of(Learner.class, Learner::id))
                .where(
                        inGroup,
                        "group",
                        own.group() == null ? null : own.group().name())
                .where("locate(:q, r.name) > 0", "q", own.q())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(LearnerView::of);
    }

    @Transactional
    public LearnerView replace(UUID id, @Nullable String ifMatch, LearnerRequest request) {
        return change(id, ifMatch, row -> request);
    }

    @Transactional
    public LearnerView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return change(id, ifMatch, row -> patch.apply(LearnerRequest.of(row), LearnerRequest.class, bodies));
    }

    private LearnerView change(UUID id, @Nullable String ifMatch, Function<Learner, LearnerRequest> wanted) {
        Learner before = store.get(Learner.class, id);
        UUID institutionBefore = before.institution();
        UUID personBefore = before.personKey;
        Learner row = store.change(Learner.class, id, ifMatch, found -> edit(found, wanted.apply(found)));
        changed.fire(new LearnerChanged(id, institutionBefore, row.institution(), !row.personKey.equals(personBefore)));
        return LearnerView.of(row);
    }

    private void edit(Learner row, LearnerRequest request) {
        Person person = identity.recognise(request.idNumber());
        requireUnregistered(person, row.id());
        row.edit(request, person);
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
