package org.sanji.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sanji.capture.recognition.RecognitionKind;
import org.sanji.institution.Tier;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Space;
import org.sanji.measure.Time;

/**
 * Whether a rule can be decided with the measures and recognitions there are. A rule that binds and cannot would leave
 * its clause undecided for ever, or give a verdict nobody meant.
 */
final class RuleChecks {

    /** What is at least what some of the institutions recorded: a lower bound while others are missing. */
    private static final Set<Space> ADDS_UP = Set.of(Space.SUM, Space.DISTINCT, Space.STATED_OR_SUM);

    private final List<FieldError> errors = new ArrayList<>();
    private final List<RegionLevel> levels;

    private RuleChecks(List<RegionLevel> levels) {
        this.levels = levels;
    }

    /** The mistakes in a rule that speaks to regions, or institutions serving regions, of some levels. */
    static List<FieldError> of(Rule rule, Place place, List<RegionLevel> levels) {
        var checks = new RuleChecks(levels);
        checks.check(rule, place);
        return checks.errors;
    }

    private void check(Rule rule, Place place) {
        switch (rule) {
            case Rule.Compare compare -> addsUp(compare.measure(), place);
            case Rule.Ratio ratio -> {
                addsUp(ratio.numerator().measure(), place.of("numerator"));
                addsUp(ratio.denominator().measure(), place.of("denominator"));
            }
            case Rule.Every every -> children(every.children(), every.measure(), place);
            case Rule.ShareOfChildren share -> children(share.children(), share.measure(), place);
            case Rule.Rising rising -> rising(rising, place);
            case Rule.Held held -> recognition(held, place.of("recognition"));
            case Rule.AnyOf any -> parts(any.rules(), place);
            case Rule.AllOf all -> parts(all.rules(), place);
            case Rule.Qualitative judged -> {
                // The figures shown to a reviewer may be of any kind.
            }
        }
    }

    private void parts(List<Rule> rules, Place place) {
        for (int index = 0; index < rules.size(); index++) {
            check(rules.get(index), place.of("rules").at(index));
        }
    }

    private void addsUp(String measure, Place place) {
        require(measure, place, found -> ADDS_UP.contains(found.space()), "measure-does-not-add-up");
    }

    private void rising(Rule.Rising rising, Place place) {
        addsUp(rising.measure(), place);
        require(rising.measure(), place, found -> found.time() != Time.CUMULATIVE, "measure-never-falls");
    }

    private void children(Tier tier, String measure, Place place) {
        require(measure, place, found -> found.space() != Space.RATIO, "measure-of-institutions");
        boolean nowhere = levels.stream().allMatch(level -> tier.serves().compareTo(level) < 0);
        if (!levels.isEmpty() && nowhere) {
            errors.add(FieldError.at(place.of("children").pointer(), "no-such-children", tier.name()));
        }
    }

    private void recognition(Rule.Held held, Place place) {
        boolean known = List.of(RecognitionKind.values()).stream()
                .anyMatch(kind -> kind.name().equals(held.recognition()));
        if (!known) {
            errors.add(FieldError.at(place.pointer(), "no-such-value", held.recognition()));
        }
    }

    private void require(String code, Place place, Predicate<Measure> fits, String refusal) {
        // That there is no such measure has been said already, see TreeChecks.
        MeasureCatalogue.find(code)
                .filter(fits.negate())
                .ifPresent(
                        measure -> errors.add(FieldError.at(place.of("measure").pointer(), refusal, measure.code())));
    }
}
