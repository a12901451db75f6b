package org.sanji.exchange.xapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.capture.PersonIdentity;
import org.sanji.capture.learner.LearnerRemoved;
import org.sanji.capture.onlinelearning.OnlineLearningPushes;
import org.sanji.kernel.Etag;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.tenancy.Listing;

/** Registers by which accounts platforms know learners. An account leads to one learner of a county. */
@ApplicationScoped
class LearnerAccountService {

    private static final String LEARNER = "select id from Learner where id = :learner";
    private static final String SAME = "from LearnerAccount where homePage = :homePage and name = :name";
    private static final String OF_LEARNER = "from LearnerAccount where learner = :learner";

    private final EntityManager entities;
    private final PersonIdentity identity;
    private final OnlineLearningPushes learners;
    private final KeptStatements kept;
    private final PlatformCaller caller;
    private final AuditTrail audit;
    private final Clock clock;

    LearnerAccountService(
            EntityManager entities,
            PersonIdentity identity,
            OnlineLearningPushes learners,
            KeptStatements kept,
            PlatformCaller caller,
            AuditTrail audit,
            Clock clock) {
        this.entities = entities;
        this.identity = identity;
        this.learners = learners;
        this.kept = kept;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers an account, or finds it registered, and counts the statements that waited for it. */
    @Transactional
    LearnerAccountView register(LearnerAccountRequest request) {
        caller.requireCounty();
        if (!Forms.isIri(request.homePage())) {
            throw ProblemException.rule("/homePage", "xapi-iri");
        }
        UUID learner = learner(request);
        Optional<LearnerAccount> known = entities
                .createQuery(SAME, LearnerAccount.class)
                .setParameter("homePage", request.homePage())
                .setParameter("name", request.name())
                .getResultList()
                .stream()
                .findFirst();
        if (known.isPresent()) {
            return registeredAlready(known.get(), learner);
        }
        var row = new LearnerAccount(request, learner, clock.instant(), caller.id());
        entities.persist(row);
        entities.flush();
        audit.record(AuditAction.CREATED, LearnerAccount.SUBJECT, row.id, null, AuditTrail.stateOf(row));
        kept.countOf(row);
        return LearnerAccountView.of(row);
    }

    /** What came while it was being registered found no account and was not found: it is counted now. */
    private LearnerAccountView registeredAlready(LearnerAccount row, UUID learner) {
        if (!row.learner.equals(learner)) {
            throw ProblemException.of(ProblemType.DUPLICATE, "account-of-other-learner");
        }
        kept.countOf(row);
        return LearnerAccountView.of(row);
    }

    private UUID learner(LearnerAccountRequest request) {
        if ((request.learner() == null) == (request.idNumber() == null)) {
            throw ProblemException.rule("/learner", "learner-or-id-number");
        }
        var person = identity.recognise(request.idNumber());
        if (person != null) {
            return Optional.ofNullable(
                            learners.registered(List.of(person.key())).get(person.key()))
                    .orElseThrow(() -> ProblemException.rule("/idNumber", "unknown-learner"));
        }
        return entities
                .createQuery(LEARNER, UUID.class)
                .setParameter("learner", request.learner())
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.rule("/learner", "unknown-learner"));
    }

    PageView<LearnerAccountView> page(LearnerAccountFilter filter, PageQuery page) {
        caller.requireCounty();
        return Listing.of(LearnerAccount.class, LearnerAccount::id)
                .where("r.registeredBy = :own", "own", caller.ownOnly())
                .where("r.learner = :learner", "learner", filter.learner())
                .where("r.homePage = :homePage", "homePage", filter.homePage())
                .page(entities, page)
                .map(LearnerAccountView::of);
    }

    LearnerAccountView get(UUID id) {
        return LearnerAccountView.of(require(id));
    }

    /** What was counted by it stays counted. */
    @Transactional
    void remove(UUID id, @Nullable String ifMatch) {
        LearnerAccount row = require(id);
        new Etag(row.version).require(ifMatch);
        remove(row);
    }

    /** A learner leaves with the accounts. */
    void follow(@Observes LearnerRemoved removal) {
        entities.createQuery(OF_LEARNER, LearnerAccount.class)
                .setParameter("learner", removal.learner())
                .getResultList()
                .forEach(this::remove);
    }

    private void remove(LearnerAccount row) {
        audit.record(AuditAction.REMOVED, LearnerAccount.SUBJECT, row.id, AuditTrail.stateOf(row), null);
        entities.remove(row);
        // Before the learner it refers to.
        entities.flush();
    }

    private LearnerAccount require(UUID id) {
        caller.requireCounty();
        return entities
                .createQuery("from LearnerAccount where id = :id", LearnerAccount.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .filter(row -> caller.owns(row.registeredBy))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
