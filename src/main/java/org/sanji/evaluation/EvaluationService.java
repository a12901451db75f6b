package org.sanji.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.institution.Regions;
import org.sanji.kernel.Language;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.standard.PublishedStandards;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.RowId;
import org.sanji.tenancy.Sort;

/** Keeps the applications of a county. */
@ApplicationScoped
public class EvaluationService {

    private static final List<Sort<Evaluation>> SORTS =
            List.of(Sort.byDate("appliedOn", row -> row.appliedOn), Sort.byText("region", row -> row.region));

    private final EntityManager entities;
    private final EvaluationRules rules;
    private final RegionScoring scoring;
    private final PublishedStandards standards;
    private final Regions regions;
    private final AuditTrail audit;
    private final CurrentRequest current;
    private final Clock clock;

    EvaluationService(
            EntityManager entities,
            EvaluationRules rules,
            RegionScoring scoring,
            PublishedStandards standards,
            Regions regions,
            AuditTrail audit,
            CurrentRequest current,
            Clock clock) {
        this.entities = entities;
        this.rules = rules;
        this.scoring = scoring;
        this.standards = standards;
        this.regions = regions;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    EvaluationView apply(EvaluationRequest request) {
        LocalDate day = rules.dayOf(request);
        rules.check(request, day);
        var row = new Evaluation(request, day, current.caller().id(), clock.instant());
        entities.persist(row);
        entities.flush();
        audit.record(AuditAction.CREATED, Evaluation.SUBJECT, row.id, null, AuditTrail.stateOf(row));
        return view(row);
    }

    @Transactional
    ScoredEvaluationView get(UUID id) {
        Evaluation row = require(id);
        EvaluationView view = view(row);
        return standards
                .find(row.standard, row.standardVersion)
                .filter(standard -> row.state.isOpen())
                .map(standard -> scoring.score(standard, row.region(), row.evaluationYear, row.appliedOn))
                .map(card -> current.caller().standsAboveCounties() ? card.withoutNumbersOfPeople() : card)
                .map(card -> ScoredEvaluationView.of(view, card, current.code(), Language.current()))
                .orElseGet(() -> ScoredEvaluationView.unscored(view));
    }

    @Transactional
    PageView<EvaluationView> page(
            EvaluationFilter filter, @Nullable RegionCode region, @Nullable String sort, PageQuery page) {
        List<String> own = current.caller().regionCodes();
        var listing = Listing.of(Evaluation.class, Evaluation::id)
                .where("r.evaluationYear = :year", "year", filter.year())
                .where("r.state = :state", "state", filter.state())
                .where("r.standard = :standard", "standard", filter.standard())
                .where("r.campaign = :campaign", "campaign", filter.campaign())
                .where("r.state in :waiting", "waiting", filter.waiting())
                .where("r.recheckOn <= :recheckBy", "recheckBy", filter.recheckBy())
                .where(
                        "substring(r.region, 1, %d) in :callerRegion"
                                .formatted(own.getFirst().length()),
                        "callerRegion",
                        own)
                .where("r.region like :region", "region", region == null ? null : under(region))
                .sortedBy(sort, SORTS);
        PageView<Evaluation> found = listing.page(entities, page);
        Map<String, String> names = regions.names(
                found.items().stream().map(row -> row.region).distinct().toList());
        return found.map(row -> EvaluationView.of(row, names.getOrDefault(row.region, row.region)));
    }

    /**
     * One application, held until the transaction ends: of two who take a step with it the second finds what the first
     * made of it.
     *
     * @throws ProblemException as {@link #require}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Evaluation hold(UUID id) {
        // Changes nothing but locks the row; a locking SELECT MariaDB would not read as Hibernate writes it.
        entities.createQuery("update Evaluation e set e.version = e.version where e.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        return require(id);
    }

    /**
     * One application.
     *
     * @throws ProblemException 404 when the county has none, 403 outside the caller's region
     */
    public Evaluation require(UUID id) {
        Evaluation row = entities.find(Evaluation.class, new RowId(current.county(), id));
        if (row == null) {
            throw ProblemException.notFound();
        }
        current.requireAuthorityOver(row.region());
        return row;
    }

    /** An application as it is told. */
    public EvaluationView view(Evaluation row) {
        return EvaluationView.of(row, regions.names(List.of(row.region)).getOrDefault(row.region, row.region));
    }

    private static String under(RegionCode region) {
        return region.value() + "%";
    }
}
