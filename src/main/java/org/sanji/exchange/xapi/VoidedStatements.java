package org.sanji.exchange.xapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanji.capture.onlinelearning.OnlineLearningPushes;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** Disregards statements: they are answered as voided, and what they told of is no online learning any more. */
@ApplicationScoped
class VoidedStatements {

    private static final String TARGETS = "from XapiStatement where statement in :statements and voids is null";

    private final EntityManager entities;
    private final OnlineLearningPushes pushes;
    private final PlatformCaller caller;

    VoidedStatements(EntityManager entities, OnlineLearningPushes pushes, PlatformCaller caller) {
        this.entities = entities;
        this.pushes = pushes;
        this.caller = caller;
    }

    /**
     * Disregards those that are there; one that comes later is disregarded when it comes. A statement that disregards
     * another one is not disregarded itself.
     *
     * @throws ProblemException 403 when one is another platform's, 409 when one counts in an approved reporting period
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void disregard(Collection<UUID> statements) {
        if (statements.isEmpty()) {
            return;
        }
        List<XapiStatement> targets = entities.createQuery(TARGETS, XapiStatement.class)
                .setParameter("statements", statements)
                .getResultList();
        if (targets.stream().anyMatch(row -> !caller.owns(row.client))) {
            throw ProblemException.of(ProblemType.ROLE_MISSING, "statement-of-other-platform");
        }
        targets.stream()
                .filter(row -> row.outcome == StatementOutcome.COUNTED)
                .collect(Collectors.groupingBy(row -> String.valueOf(row.platform)))
                .forEach((platform, rows) -> pushes.withdraw(
                        platform,
                        rows.stream().map(XapiStatement::sourceRecordId).toList()));
        targets.forEach(XapiStatement::disregard);
    }
}
