package org.sanji.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanji.evaluation.Scorecard;
import org.sanji.kernel.RegionCode;
import org.sanji.seal.SealedVerdict;
import org.sanji.standard.Standard;

/** The places of one level under a region, with what each rule finds in them at this moment. They stay unnamed. */
final class Peers {

    /** Of fewer places their values could be told from the box that is drawn of them. */
    static final int FEWEST = 5;

    private final Map<RegionCode, Map<String, List<MeasuredRule>>> found;

    private Peers(Map<RegionCode, Map<String, List<MeasuredRule>>> found) {
        this.found = found;
    }

    static Peers of(Standard standard, Map<RegionCode, Scorecard> cards) {
        return new Peers(cards.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, card -> rules(standard, card.getValue()))));
    }

    static Map<String, List<MeasuredRule>> rules(Standard standard, Scorecard card) {
        Map<String, SealedVerdict> verdicts = card.verdicts().stream()
                .map(SealedVerdict::of)
                .collect(Collectors.toMap(verdict -> String.valueOf(verdict.clause()), Function.identity()));
        return standard.clauses().stream()
                .collect(Collectors.toMap(
                        org.sanji.standard.Clause::id,
                        clause -> MeasuredRule.of(clause.rule(), verdicts.get(clause.id()))));
    }

    /** The values of the places under a region but for one, of the rule with that number in a clause. */
    List<BigDecimal> values(RegionCode under, RegionCode except, String clause, int rule) {
        return found.entrySet().stream()
                .filter(place -> under.covers(place.getKey()) && !place.getKey().equals(except))
                .flatMap(place -> place.getValue().getOrDefault(clause, List.of()).stream()
                        .skip(rule)
                        .limit(1))
                .flatMap(one -> one.value().stream())
                .toList();
    }
}
