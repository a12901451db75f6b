package org.sanji.exchange.xapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanji.capture.onlinelearning.OnlineLearningPushes;
import org.sanji.capture.onlinelearning.OnlineLearningRequest;
import org.sanji.capture.onlinelearning.PushOutcome;
import org.sanji.capture.onlinelearning.PushedRecord;
import org.sanji.kernel.Clocks;

/** Makes online learning of statements that tell of learning time, and writes down of the others why not. */
@ApplicationScoped
class KeptStatements {

    private static final int MOST_AT_ONCE = 1_000;
    private static final BigDecimal LONGEST = BigDecimal.valueOf(24);
    private static final String ACCOUNTS = "from LearnerAccount where homePage in :homePages and name in :names";
    private static final String WAITING = """
            from XapiStatement where accountName = :name and homePage = :homePage and outcome = :kept
            and reason = :unknown order by id
            """;

    private final EntityManager entities;
    private final OnlineLearningPushes pushes;
    private final XapiMapping mapping;
    private final StatementReading reading;

    KeptStatements(EntityManager entities, OnlineLearningPushes pushes, XapiMapping mapping, StatementReading reading) {
        this.entities = entities;
        this.pushes = pushes;
        this.mapping = mapping;
        this.reading = reading;
    }

    /** An account as statements name it. */
    private record Account(String homePage, String name) {}

    /** Counts new statements, as many as there are with one statement for each kind of row. */
    @Transactional(Transactional.TxType.MANDATORY)
    void count(Map<XapiStatement, ReceivedStatement> statements) {
        Map<XapiStatement, ReceivedStatement> timed = new HashMap<>();
        statements.forEach((row, received) -> {
            Optional<StatementReason> reason = withoutTime(row, received);
            reason.ifPresentOrElse(row::keep, () -> timed.put(row, received));
        });
        Map<Account, UUID> learners = timed.isEmpty() ? Map.of() : learners(timed.keySet());
        push(statements.keySet().stream().filter(timed::containsKey).toList(), timed, learners);
    }

    /** Counts statements that waited for an account, all of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void countOf(LearnerAccount account) {
        while (countSomeOf(account)) {
            entities.flush();
        }
    }

    /** Whether there may be more: what was looked at waits no longer. */
    private boolean countSomeOf(LearnerAccount account) {
        List<XapiStatement> waiting = entities.createQuery(WAITING, XapiStatement.class)
                .setParameter("name", account.name)
                .setParameter("homePage", account.homePage)
                .setParameter("kept", StatementOutcome.KEPT)
                .setParameter("unknown", StatementReason.UNKNOWN_ACCOUNT)
                .setMaxResults(MOST_AT_ONCE)
                .getResultList();
        Map<XapiStatement, ReceivedStatement> received = new HashMap<>();
        waiting.forEach(row -> received.put(row, reading.stored(row)));
        push(waiting, received, Map.of(new Account(account.homePage, account.name), account.learner));
        return waiting.size() == MOST_AT_ONCE;
    }

    private void push(
            List<XapiStatement> rows, Map<XapiStatement, ReceivedStatement> received, Map<Account, UUID> learners) {
        List<XapiStatement> known = new ArrayList<>();
        List<OnlineLearningRequest> requests = new ArrayList<>();
        for (XapiStatement row : rows) {
            UUID learner = learners.get(new Account(row.homePage, row.accountName));
            if (learner == null) {
                row.keep(StatementReason.UNKNOWN_ACCOUNT);
            } else {
                known.add(row);
                requests.add(request(row, received.get(row), learner));
            }
        }
        List<PushedRecord> pushed = pushes.push(requests);
        for (int index = 0; index < known.size(); index++) {
            settle(known.get(index), requests.get(index), pushed.get(index));
        }
    }

    private static void settle(XapiStatement row, OnlineLearningRequest request, PushedRecord pushed) {
        if (pushed.outcome() == PushOutcome.REJECTED) {
            row.keep(StatementReason.of(pushed.errors().getFirst()));
        } else {
            row.count(request.platform());
        }
    }

    private OnlineLearningRequest request(XapiStatement row, ReceivedStatement received, UUID learner) {
        return new OnlineLearningRequest(
                learner,
                mapping.name(row.homePage),
                row.sourceRecordId(),
                Clocks.day(row.happenedAt),
                LearningTime.hours(received.duration()),
                received.title(),
                null);
    }

    /** Why a statement tells of no learning time that could be somebody's here. */
    private Optional<StatementReason> withoutTime(XapiStatement row, ReceivedStatement received) {
        if (row.homePage == null || row.accountName == null) {
            return Optional.of(StatementReason.NO_ACCOUNT);
        }
        if (!mapping.carriesTime(row.homePage, received.verb())) {
            return Optional.of(StatementReason.VERB_NOT_COUNTED);
        }
        String duration = received.duration();
        if (duration == null) {
            return Optional.of(StatementReason.NO_DURATION);
        }
        if (LearningTime.hasNoLength(duration)) {
            return Optional.of(StatementReason.TOO_LONG);
        }
        BigDecimal hours = LearningTime.hours(duration);
        if (hours.signum() == 0) {
            return Optional.of(StatementReason.TOO_SHORT);
        }
        return hours.compareTo(LONGEST) > 0 ? Optional.of(StatementReason.TOO_LONG) : Optional.empty();
    }

    private Map<Account, UUID> learners(Iterable<XapiStatement> rows) {
        List<String> pages = new ArrayList<>();
        List<String> names = new ArrayList<>();
        rows.forEach(row -> {
            pages.add(row.homePage);
            names.add(row.accountName);
        });
        return entities
                .createQuery(ACCOUNTS, LearnerAccount.class)
                .setParameter("homePages", pages.stream().distinct().toList())
                .setParameter("names", names.stream().distinct().toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new Account(row.homePage, row.name), row -> row.learner));
    }
}
