package org.sanji.standard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.sanji.institution.Tier;
import org.sanji.kernel.Text;
import org.sanji.measure.MeasureCatalogue;

/** How a clause is decided. The kinds are closed: a new kind of rule is a new record here and a new case in scoring. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.Compare.class, name = "compare"),
    @JsonSubTypes.Type(value = Rule.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = Rule.Every.class, name = "every"),
    @JsonSubTypes.Type(value = Rule.ShareOfChildren.class, name = "share-of-children"),
    @JsonSubTypes.Type(value = Rule.Rising.class, name = "rising"),
    @JsonSubTypes.Type(value = Rule.Held.class, name = "held"),
    @JsonSubTypes.Type(value = Rule.AnyOf.class, name = "any-of"),
    @JsonSubTypes.Type(value = Rule.AllOf.class, name = "all-of"),
    @JsonSubTypes.Type(value = Rule.Qualitative.class, name = "qualitative")
})
public sealed interface Rule {

    /** The figures the rule rests on, those of its parts included; empty when it rests on none. */
    List<Operand> operands();

    /** Those figures among them that are asked of each institution of a tier and not of the region. */
    default List<Operand> childOperands() {
        return List.of();
    }

    /** Whether one of its figures counts people who are known one by one. */
    default boolean countsPeople() {
        return operands().stream()
                .map(operand -> MeasureCatalogue.get(operand.measure()))
                .anyMatch(measure -> !measure.peopleCounted().isEmpty());
    }

    /** Whether people judge it, wholly or in part. */
    default boolean isJudged() {
        return switch (this) {
            case Qualitative judged -> true;
            case AnyOf any -> any.rules().stream().anyMatch(Rule::isJudged);
            case AllOf all -> all.rules().stream().anyMatch(Rule::isJudged);
            case Compare compare -> false;
            case Ratio ratio -> false;
            case Every every -> false;
            case ShareOfChildren share -> false;
            case Rising rising -> false;
            case Held held -> false;
        };
    }

    /**
     * One figure of the region against a number. The measure must add up (a sum or a count of distinct people): its
     * value with institutions missing is then a lower bound.
     */
    record Compare(String measure, Window window, Operator operator, Threshold threshold, Unit unit) implements Rule {

        public Compare {
            requireNonNull(measure, "measure is missing");
            requireNonNull(window, "window is missing");
            requireNonNull(operator, "operator is missing");
            requireNonNull(threshold, "threshold is missing");
            requireNonNull(unit, "unit is missing");
        }

        public Operand operand() {
            return new Operand(measure, window);
        }

        @Override
        public List<Operand> operands() {
            return List.of(operand());
        }
    }

    /**
     * A part over its whole against a share between 0 and 1. The denominator of one clause may be the numerator of
     * another (S1 7.3 on 7.2): both then name the same operand. Shortfalls are counted in the numerator's unit.
     */
    record Ratio(Operand numerator, Operand denominator, Operator operator, Threshold threshold, Unit unit)
            implements Rule {

        public Ratio {
            requireNonNull(numerator, "numerator is missing");
            requireNonNull(denominator, "denominator is missing");
            requireNonNull(unit, "unit is missing");
            requireShare(threshold, operator, "threshold");
        }

        @Override
        public List<Operand> operands() {
            return List.of(numerator, denominator);
        }
    }

    /** Each institution of the tier under the region must satisfy the comparison by itself. */
    record Every(Tier children, String measure, Window window, Operator operator, Threshold threshold, Unit unit)
            implements Rule {

        public Every {
            requireNonNull(children, "children is missing");
            requireNonNull(measure, "measure is missing");
            requireNonNull(window, "window is missing");
            requireNonNull(operator, "operator is missing");
            requireNonNull(threshold, "threshold is missing");
            requireNonNull(unit, "unit is missing");
        }

        public Operand operand() {
            return new Operand(measure, window);
        }

        @Override
        public List<Operand> operands() {
            return List.of(operand());
        }

        @Override
        public List<Operand> childOperands() {
            return operands();
        }
    }

    /**
     * At least this share of the region's institutions of a tier must satisfy the comparison. The whole is all of them.
     * The unit is that of the shortfall, so it counts institutions.
     */
    record ShareOfChildren(
            Tier children,
            String measure,
            Window window,
            Operator operator,
            Threshold threshold,
            Threshold share,
            Unit unit)
            implements Rule {

        public ShareOfChildren {
            requireNonNull(children, "children is missing");
            requireNonNull(measure, "measure is missing");
            requireNonNull(window, "window is missing");
            requireNonNull(operator, "operator is missing");
            requireNonNull(threshold, "threshold is missing");
            requireNonNull(unit, "unit is missing");
            requireShare(share, Operator.AT_LEAST, "share");
        }

        public Operand operand() {
            return new Operand(measure, window);
        }

        @Override
        public List<Operand> operands() {
            return List.of(operand());
        }

        @Override
        public List<Operand> childOperands() {
            return operands();
        }
    }

    /** The yearly figure rises strictly over this many years, the year of the evaluation being the last. */
    record Rising(String measure, int years, Unit unit) implements Rule {

        public Rising {
            requireNonNull(measure, "measure is missing");
            requireNonNull(unit, "unit is missing");
            if (years < 2 || years > 10) {
                throw new InvalidPartException("rise-years", "2", "10");
            }
        }

        public Operand operand() {
            return new Operand(measure, Window.YEAR);
        }

        @Override
        public List<Operand> operands() {
            return List.of(operand());
        }
    }

    /** A recognition of this kind has been held without a gap for this many years on the day of application. */
    record Held(String recognition, int years) implements Rule {

        public Held {
            requireNonNull(recognition, "recognition is missing");
            if (years < 1 || years > 50) {
                throw new InvalidPartException("held-years", "1", "50");
            }
        }

        @Override
        public List<Operand> operands() {
            return List.of();
        }
    }

    /** At least one of the rules is satisfied. */
    record AnyOf(List<Rule> rules) implements Rule {

        public AnyOf {
            rules = atLeastTwo(rules);
        }

        @Override
        public List<Operand> operands() {
            return operandsOf(rules);
        }

        @Override
        public List<Operand> childOperands() {
            return rules.stream().flatMap(rule -> rule.childOperands().stream()).toList();
        }
    }

    /** All of the rules are satisfied. */
    record AllOf(List<Rule> rules) implements Rule {

        public AllOf {
            rules = atLeastTwo(rules);
        }

        @Override
        public List<Operand> operands() {
            return operandsOf(rules);
        }

        @Override
        public List<Operand> childOperands() {
            return rules.stream().flatMap(rule -> rule.childOperands().stream()).toList();
        }
    }

    /**
     * Judged by a reviewer along the rubric. The shown figures are put before the reviewer and decide nothing.
     */
    record Qualitative(Text rubric, List<Text> evidence, List<Operand> shown) implements Rule {

        public Qualitative {
            requireNonNull(rubric, "rubric is missing");
            evidence = List.copyOf(evidence);
            shown = List.copyOf(shown);
            if (evidence.isEmpty()) {
                throw new InvalidPartException("no-evidence");
            }
        }

        @Override
        public List<Operand> operands() {
            return shown;
        }
    }

    private static void requireShare(Threshold threshold, Operator operator, String name) {
        requireNonNull(operator, "operator is missing");
        requireNonNull(threshold, name + " is missing");
        if (!threshold.isShare(operator)) {
            throw new InvalidPartException("impossible-share", name);
        }
    }

    private static List<Rule> atLeastTwo(List<Rule> rules) {
        if (rules.size() < 2) {
            throw new InvalidPartException("compound-rule");
        }
        return List.copyOf(rules);
    }

    private static List<Operand> operandsOf(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.operands().stream())
                .distinct()
                .toList();
    }
}
