package org.sanji.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanji.capture.recognition.RecognitionKind;
import org.sanji.capture.recognition.RecognitionLedgerSql;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.Language;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.rollup.Freshness;
import org.sanji.rollup.OwnFigureService;
import org.sanji.rollup.OwnFigures;
import org.sanji.standard.Clause;
import org.sanji.standard.PublishedStandards;
import org.sanji.standard.Rule;
import org.sanji.standard.Standard;
import org.sanji.standard.Subject;
import org.sanji.tenancy.CurrentRequest;

/** Says where institutions stand against a guideline for their tier. */
@ApplicationScoped
public class ConstructionReportService {

    private static final Comparator<OwnFigures> ORDER = Comparator.comparing(OwnFigures::tier)
            .thenComparing(own -> own.region().value())
            .thenComparing(OwnFigures::name);

    private final PublishedStandards standards;
    private final OwnFigureService figures;
    private final RecognitionLedgerSql ledger;
    private final CurrentRequest current;
    private final Clock clock;

    ConstructionReportService(
            PublishedStandards standards,
            OwnFigureService figures,
            RecognitionLedgerSql ledger,
            CurrentRequest current,
            Clock clock) {
        this.standards = standards;
        this.figures = figures;
        this.ledger = ledger;
        this.current = current;
        this.clock = clock;
    }

    /**
     * One institution.
     *
     * @throws ProblemException 404 when none of that id was open at the end of the year, 403 outside the caller's region,
     *     422 for a standard that is unknown or evaluates regions
     */
    @Transactional
    ConstructionReportView report(UUID institution, ConstructionReportFilter query) {
        Standard standard = standard(query);
        Freshness freshness = freshness();
        CountyFigures county = figures(standard, query.year());
        OwnFigures self = county.institutions().stream()
                .filter(own -> own.institution().equals(institution))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        current.requireAuthorityOver(self.region());
        List<Verdict> verdicts = score(standard, county, self, query.year());
        Locale language = Language.current();
        var links = new RowLinks(current.code(), self.region(), institution);
        return new ConstructionReportView(
                standard.code(),
                standard.version(),
                standard.digest(),
                institution,
                self.name(),
                self.tier(),
                self.region(),
                query.year(),
                freshness.asOf(),
                freshness.stale(),
                VerdictCounts.of(verdicts),
                GapReportView.verdicts(standard, told(standard, verdicts), links, language));
    }

    /**
     * All institutions of the county that lie in the caller's region.
     *
     * @throws ProblemException 422 for a standard that is unknown or evaluates regions
     */
    @Transactional
    public CountyConstructionReportView report(ConstructionReportFilter query) {
        Standard standard = standard(query);
        Freshness freshness = freshness();
        CountyFigures county = figures(standard, query.year());
        var tiers = new TierReports(standard, Language.current());
        inCallersRegion(county.institutions())
                .sorted(ORDER)
                .forEach(own -> tiers.add(own, score(standard, county, own, query.year())));
        return new CountyConstructionReportView(
                standard.code(),
                standard.version(),
                standard.digest(),
                query.year(),
                freshness.asOf(),
                freshness.stale(),
                tiers.views());
    }

    /** Of the verdicts, what the caller may know. */
    private List<Verdict> told(Standard standard, List<Verdict> verdicts) {
        return current.caller().standsAboveCounties() ? Verdict.withoutNumbersOfPeople(standard, verdicts) : verdicts;
    }

    /** Asked before the figures: a round of the roll-up between the two would pass old figures off as fresh. */
    private Freshness freshness() {
        return figures.freshness(new RegionCode(current.code()));
    }

    private Stream<OwnFigures> inCallersRegion(Collection<OwnFigures> institutions) {
        return institutions.stream().filter(own -> current.caller().covers(own.region()));
    }

    private CountyFigures figures(Standard standard, int year) {
        List<Rule> rules = standard.clauses().stream().map(Clause::rule).toList();
        var county = new CountyFigures(figures, new RegionCode(current.code()), rules, year);
        rules.stream()
                .flatMap(RegionScoring::recognitions)
                .distinct()
                .forEach(kind -> county.add(kind, held(RecognitionKind.valueOf(kind))));
        return county;
    }

    private Map<UUID, List<Grant>> held(RecognitionKind kind) {
        return ledger.grantsOfInstitutions(current.county(), kind).stream()
                .collect(Collectors.groupingBy(
                        RecognitionLedgerSql.OfInstitution::institution,
                        Collectors.mapping(
                                held -> new Grant(held.grantedOn(), held.validUntil(), held.revokedOn()),
                                Collectors.toList())));
    }

    private List<Verdict> score(Standard standard, CountyFigures county, OwnFigures self, int year) {
        return Scoring.score(standard, new InstitutionFigures(county, self), year, Clocks.today(clock));
    }

    private Standard standard(ConstructionReportFilter query) {
        Standard standard = standards
                .find(query.standard(), query.version())
                .orElseThrow(() -> refused("unknown-standard", standards.names()));
        if (standard.subject() != Subject.INSTITUTION) {
            throw refused("evaluates-regions", query.standard());
        }
        return standard;
    }

    private static ProblemException refused(String code, String argument) {
        return ProblemException.of(
                ProblemType.RULE_VIOLATED, List.of(FieldError.parameter("standard", code, argument)));
    }
}
