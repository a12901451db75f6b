package org.sanji.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.RegionView;
import org.sanji.institution.Regions;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.Cursor;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.Language;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.standard.PublishedStandards;
import org.sanji.standard.Standard;
import org.sanji.standard.StandardComparison;
import org.sanji.standard.Subject;
import org.sanji.tenancy.CurrentRequest;

/** Says where regions stand against a standard. */
@ApplicationScoped
class GapReportService {

    private static final String ORDER = "region";
    private static final UUID NO_ID = new UUID(0, 0);

    private final PublishedStandards standards;
    private final RegionScoring scoring;
    private final Regions regions;
    private final CurrentRequest current;
    private final Clock clock;

    GapReportService(
            PublishedStandards standards, RegionScoring scoring, Regions regions, CurrentRequest current, Clock clock) {
        this.standards = standards;
        this.scoring = scoring;
        this.regions = regions;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    GapReportView report(RegionCode code, GapReportFilter query) {
        RegionView region = requireInCounty(code);
        Standard standard = requireFor(code, query);
        Scorecard card = scoring.score(standard, code, query.year(), Clocks.today(clock));
        return GapReportView.of(told(card), region, current.code(), query.year(), Language.current());
    }

    /**
     * Refuses a report there cannot be, for who has work to do before it.
     *
     * @throws ProblemException as the report
     */
    @Transactional
    void requireReport(RegionCode code, GapReportFilter query) {
        requireInCounty(code);
        requireFor(code, query);
    }

    /** One region by two versions of a standard, from the same figures. */
    @Transactional
    GapComparisonView comparison(RegionCode code, String standardCode, String from, String to, int year) {
        RegionView region = requireInCounty(code);
        Standard earlier = require(standardCode, "from", from);
        Standard later = require(standardCode, "to", to);
        requireOwn(later, code);
        requireLevel("from", earlier, code.level());
        requireLevel("to", later, code.level());
        List<Scorecard> cards = scoring.score(earlier, later, code, year, Clocks.today(clock));
        return GapComparisonView.of(
                StandardComparison.of(earlier, later),
                told(cards.getFirst()),
                told(cards.getLast()),
                region,
                new RowLinks(current.code(), code),
                year);
    }

    /** All regions of one level under a region, a page at once. */
    @Transactional
    PageView<RegionGapReportView> page(
            RegionCode code, GapReportFilter query, @Nullable RegionLevel level, PageQuery page) {
        current.requireVisible(code);
        regions.find(code).orElseThrow(ProblemException::notFound);
        Standard standard = require(query.standard(), "version", query.version());
        RegionCode under = within(standard, code);
        RegionLevel wanted = level == null ? standard.levels().getFirst() : level;
        requireLevel("level", standard, wanted);
        if (wanted.compareTo(under.level()) < 0) {
            throw refused("level", "level-above-region", under.level().name());
        }
        LocalDate lastDay = LocalDate.of(query.year(), 12, 31);
        String after = Cursor.read(page.cursor(), ORDER).map(Cursor::value).orElse("");
        SequencedMap<RegionCode, String> shown = regions.namedOfLevel(under, wanted, lastDay, after, page.size() + 1);
        boolean more = shown.size() > page.size();
        if (more) {
            shown.pollLastEntry();
        }
        return new PageView<>(
                reports(standard, under, shown, query.year()),
                more ? new Cursor(ORDER, shown.lastEntry().getKey().value(), NO_ID).encoded() : null,
                page.wantsTotal() ? regions.countOfLevel(under, wanted, lastDay) : null);
    }

    private List<RegionGapReportView> reports(
            Standard standard, RegionCode under, Map<RegionCode, String> shown, int year) {
        Map<RegionCode, Scorecard> cards =
                scoring.score(standard, under, List.copyOf(shown.keySet()), year, Clocks.today(clock));
        return shown.entrySet().stream()
                .map(region -> RegionGapReportView.of(
                        told(cards.get(region.getKey())), region.getKey(), region.getValue(), year))
                .toList();
    }

    /** Of the card, what the caller may know. */
    private Scorecard told(Scorecard card) {
        return current.caller().standsAboveCounties() ? card.withoutNumbersOfPeople() : card;
    }

    private RegionView requireInCounty(RegionCode code) {
        if (!new RegionCode(current.code()).covers(code)) {
            throw ProblemException.notFound();
        }
        RegionView region = regions.find(code).orElseThrow(ProblemException::notFound);
        current.requireAuthorityOver(code);
        return region;
    }

    private Standard requireFor(RegionCode region, GapReportFilter query) {
        Standard standard = require(query.standard(), "version", query.version());
        requireOwn(standard, region);
        requireLevel("code", standard, region.level());
        return standard;
    }

    private Standard require(String code, String parameter, String version) {
        Standard standard = standards.find(code, version).orElseThrow(() -> unknown(code, parameter));
        if (standard.subject() != Subject.REGION) {
            throw refused("standard", "evaluates-institutions", code);
        }
        return standard;
    }

    /** The part of a region the standard is for: a city that asks about the standard of one county sees that county. */
    private static RegionCode within(Standard standard, RegionCode region) {
        RegionCode owner = standard.region();
        if (owner != null && region.covers(owner)) {
            return owner;
        }
        requireOwn(standard, region);
        return region;
    }

    private static void requireOwn(Standard standard, RegionCode region) {
        if (!standard.appliesTo(region)) {
            throw refused("standard", "standard-of-other-region", String.valueOf(standard.region()));
        }
    }

    /** The version is to blame when there are others of the same code. */
    private ProblemException unknown(String code, String parameter) {
        boolean others =
                standards.all().stream().anyMatch(standard -> standard.code().equals(code));
        return refused(others ? parameter : "standard", "unknown-standard", standards.names());
    }

    private static void requireLevel(String parameter, Standard standard, RegionLevel level) {
        if (!standard.levels().contains(level)) {
            throw refused(parameter, "evaluated-level", standard.levelNames());
        }
    }

    private static ProblemException refused(String parameter, String code, String argument) {
        return ProblemException.of(ProblemType.RULE_VIOLATED, List.of(FieldError.parameter(parameter, code, argument)));
    }
}
