package org.sanji.exchange.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.privacy.Vault;
import org.sanji.tenancy.Listing;

/** Keeps statements, each once, and answers them again. A request is stored whole or not at all. */
@ApplicationScoped
class XapiStatementService {

    private static final String BY_ID = "from XapiStatement where statement in :statements";
    private static final String VOIDED_BEFORE =
            "select voids from XapiStatement where voids in :statements and client = :client";

    private final EntityManager entities;
    private final KeptStatements kept;
    private final VoidedStatements voiding;
    private final StatementReading reading;
    private final PlatformCaller caller;
    private final Vault vault;
    private final AuditTrail audit;
    private final Clock clock;
    private final String issuer;

    XapiStatementService(
            EntityManager entities,
            KeptStatements kept,
            VoidedStatements voiding,
            StatementReading reading,
            PlatformCaller caller,
            Vault vault,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer) {
        this.entities = entities;
        this.kept = kept;
        this.voiding = voiding;
        this.reading = reading;
        this.caller = caller;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.issuer = issuer;
    }

    /**
     * Stores what is new of some statements.
     *
     * @return their ids, in their order
     * @throws ProblemException 409 when one is stored already and says something else, 403 when one disregards a
     *     statement of another platform
     */
    @Transactional
    UUID[] store(List<ReceivedStatement> statements) {
        caller.requireCounty();
        List<UUID> ids = statements.stream().map(ReceivedStatement::id).toList();
        Map<UUID, XapiStatement> known = find(ids);
        Instant now = clock.instant();
        Map<XapiStatement, ReceivedStatement> fresh = new LinkedHashMap<>();
        for (ReceivedStatement statement : statements) {
            XapiStatement stored = known.get(statement.id());
            if (stored == null) {
                fresh.put(row(statement, now), statement);
            } else if (!statement.equals(stored)) {
                throw ProblemException.of(
                        ProblemType.CONFLICT,
                        "statement-differs",
                        statement.id().toString());
            }
        }
        if (!fresh.isEmpty()) {
            keep(fresh);
        }
        return ids.toArray(UUID[]::new);
    }

    private void keep(Map<XapiStatement, ReceivedStatement> fresh) {
        // Here, not at the commit: of two at the same moment the second is to find what the first stored.
        fresh.keySet().forEach(entities::persist);
        entities.flush();
        Set<UUID> voided = Set.copyOf(entities.createQuery(VOIDED_BEFORE, UUID.class)
                .setParameter("statements", ids(fresh.keySet()))
                .setParameter("client", caller.id())
                .getResultList());
        fresh.keySet().stream()
                .filter(row -> row.voids == null && voided.contains(row.statement))
                .forEach(XapiStatement::disregard);
        Map<XapiStatement, ReceivedStatement> counted = new LinkedHashMap<>(fresh);
        counted.keySet().removeIf(row -> row.outcome != StatementOutcome.KEPT);
        kept.count(counted);
        voiding.disregard(fresh.keySet().stream()
                .map(row -> row.voids)
                .filter(Objects::nonNull)
                .toList());
        fresh.keySet().forEach(this::record);
    }

    private XapiStatement row(ReceivedStatement statement, Instant now) {
        return new XapiStatement(statement, caller.id(), now, statement.completed(now, authority()), vault);
    }

    /** The trail says which statement came, not whom it names. */
    private void record(XapiStatement row) {
        ObjectNode state = JsonNodeFactory.instance
                .objectNode()
                .put("statement", row.statement.toString())
                .put("digest", HexFormat.of().formatHex(row.digest))
                .put("outcome", row.outcome.name());
        audit.record(AuditAction.CREATED, XapiStatement.SUBJECT, row.id, null, state.toString());
    }

    /** Who is answerable for a statement: whoever sent it, as the identity server knows it. */
    private ObjectNode authority() {
        ObjectNode authority = JsonNodeFactory.instance.objectNode().put("objectType", "Agent");
        authority.putObject("account").put("homePage", issuer).put("name", caller.id());
        return authority;
    }

    /**
     * One statement as it is kept.
     *
     * @param voided whether a disregarded one is asked for
     * @throws ProblemException 404 when there is none, or it is another platform's
     */
    JsonNode get(UUID id, boolean voided) {
        caller.requireCounty();
        XapiStatement row = find(List.of(id)).get(id);
        if (row == null || row.voided != voided || !caller.owns(row.client)) {
            throw ProblemException.notFound();
        }
        return reading.content(row);
    }

    PageView<StatementReceiptView> page(StatementReceiptFilter filter, PageQuery page) {
        caller.requireCounty();
        return Listing.of(XapiStatement.class, row -> row.id)
                .where("r.client = :own", "own", caller.ownOnly())
                .where("r.outcome = :outcome", "outcome", filter.outcome())
                .where("r.reason = :reason", "reason", filter.reason())
                .where("r.homePage = :homePage", "homePage", filter.homePage())
                .page(entities, page)
                .map(StatementReceiptView::of);
    }

    private Map<UUID, XapiStatement> find(Collection<UUID> ids) {
        return entities.createQuery(BY_ID, XapiStatement.class).setParameter("statements", ids).getResultList().stream()
                .collect(Collectors.toMap(row -> row.statement, Function.identity()));
    }

    private static List<UUID> ids(Collection<XapiStatement> rows) {
        return rows.stream().map(row -> row.statement).toList();
    }
}
