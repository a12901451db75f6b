package org.sanji.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.sanji.evaluation.CountyConstructionReportView.Bullet;
import org.sanji.evaluation.CountyConstructionReportView.InstitutionRef;
import org.sanji.evaluation.CountyConstructionReportView.TierReport;
import org.sanji.institution.Tier;
import org.sanji.rollup.OwnFigures;
import org.sanji.standard.Clause;
import org.sanji.standard.Standard;

/** Gathers the verdicts of many institutions by tier and bullet. */
final class TierReports {

    private final Standard standard;
    private final Locale language;
    private final Map<Tier, List<Scored>> scored = new EnumMap<>(Tier.class);

    private record Scored(InstitutionRef institution, List<Verdict> verdicts) {}

    TierReports(Standard standard, Locale language) {
        this.standard = standard;
        this.language = language;
        standard.levels()
                .forEach(level -> List.of(Tier.values()).stream()
                        .filter(tier -> tier.serves() == level)
                        .forEach(tier -> scored.put(tier, new ArrayList<>())));
    }

    void add(OwnFigures institution, List<Verdict> verdicts) {
        List<Scored> ofTier = scored.get(institution.tier());
        if (ofTier != null) {
            ofTier.add(new Scored(new InstitutionRef(institution.institution(), institution.name()), verdicts));
        }
    }

    List<TierReport> views() {
        return scored.entrySet().stream()
                .map(entry -> new TierReport(
                        entry.getKey(), entry.getValue().size(), bullets(entry.getKey(), entry.getValue())))
                .toList();
    }

    private List<Bullet> bullets(Tier tier, List<Scored> institutions) {
        List<Clause> clauses = standard.clauses();
        return IntStream.range(0, clauses.size())
                .filter(index -> clauses.get(index).speaksTo(tier.serves()))
                .mapToObj(index -> bullet(clauses.get(index), index, institutions))
                .toList();
    }

    private Bullet bullet(Clause clause, int index, List<Scored> institutions) {
        var group = GapReportView.group(standard, clause.id());
        return new Bullet(
                clause.id(),
                group == null ? null : group.in(language),
                clause.title().in(language),
                VerdictCounts.of(institutions.stream()
                        .map(one -> one.verdicts().get(index))
                        .toList()),
                with(Result.NOT_MET, index, institutions),
                with(Result.UNDECIDED, index, institutions));
    }

    private static List<InstitutionRef> with(Result result, int index, List<Scored> institutions) {
        return institutions.stream()
                .filter(one -> one.verdicts().get(index).result() == result)
                .map(Scored::institution)
                .toList();
    }
}
