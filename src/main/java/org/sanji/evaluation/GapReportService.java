package org.sanji.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.sanji.institution.RegionView;
import org.sanji.institution.Regions;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.Language;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.standard.Standard;
import org.sanji.standard.StandardCatalogue;
import org.sanji.standard.Subject;
import org.sanji.tenancy.CurrentRequest;

/** Says where a region stands against a standard. */
@ApplicationScoped
class GapReportService {

    private final StandardCatalogue standards;
    private final RegionScoring scoring;
    private final Regions regions;
    private final CurrentRequest current;
    private final Clock clock;

    GapReportService(
            StandardCatalogue standards, RegionScoring scoring, Regions regions, CurrentRequest current, Clock clock) {
        this.standards = standards;
        this.scoring = scoring;
        this.regions = regions;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    GapReportView report(RegionCode code, String standardCode, String version, int year) {
        RegionView region = requireInCounty(code);
        Standard standard = standards
                .find(standardCode, version)
                .orElseThrow(() -> refused("standard", "unknown-standard", standards.names()));
        if (standard.subject() != Subject.REGION) {
            throw refused("standard", "evaluates-institutions", standardCode);
        }
        if (!standard.levels().contains(code.level())) {
            throw refused("code", "evaluated-level", standard.levelNames());
        }
        Scorecard card = scoring.score(standard, code, year, Clocks.today(clock));
        return GapReportView.of(card, region, current.county(), year, Language.current());
    }

    private RegionView requireInCounty(RegionCode code) {
        if (!new RegionCode(current.county()).covers(code)) {
            throw ProblemException.notFound();
        }
        RegionView region = regions.find(code).orElseThrow(ProblemException::notFound);
        current.requireAuthorityOver(code);
        return region;
    }

    private static ProblemException refused(String parameter, String code, String argument) {
        return ProblemException.of(ProblemType.RULE_VIOLATED, List.of(FieldError.parameter(parameter, code, argument)));
    }
}
