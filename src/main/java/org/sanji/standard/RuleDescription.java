package org.sanji.standard;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanji.institution.Tier;
import org.sanji.kernel.Text;
import org.sanji.measure.MeasureCatalogue;

/** A rule in words, for people who read a standard and not its parts. */
final class RuleDescription {

    private RuleDescription() {}

    static Text of(Rule rule) {
        return switch (rule) {
            case Rule.Compare compare ->
                compared(
                        name(compare.operand()),
                        compare.operator(),
                        compare.threshold().toString());
            case Rule.Ratio ratio ->
                compared(ratio(ratio), ratio.operator(), ratio.threshold().toString());
            case Rule.Every every -> every(every);
            case Rule.ShareOfChildren share -> share(share);
            case Rule.Rising rising -> rising(rising);
            case Rule.Held held ->
                new Text("连续保持认定满%d年".formatted(held.years()), "Recognition held for %d years".formatted(held.years()));
            case Rule.AnyOf any -> joined(any.rules(), "；或：", "; or: ");
            case Rule.AllOf all -> joined(all.rules(), "；且：", "; and: ");
            case Rule.Qualitative judged -> judged.rubric();
        };
    }

    private static Text compared(Text what, Operator operator, String threshold) {
        String asked = " " + operator.symbol() + " " + threshold;
        return new Text(what.zh() + asked, what.en() + asked);
    }

    private static Text ratio(Rule.Ratio ratio) {
        Text part = name(ratio.numerator());
        Text whole = name(ratio.denominator());
        return new Text(part.zh() + " ÷ " + whole.zh(), part.en() + " ÷ " + whole.en());
    }

    private static Text every(Rule.Every every) {
        Text asked = compared(
                name(every.operand()), every.operator(), every.threshold().toString());
        Text tier = tier(every.children());
        return new Text("每一所" + tier.zh() + "：" + asked.zh(), "Every " + tier.en() + ": " + asked.en());
    }

    private static Text share(Rule.ShareOfChildren share) {
        Text asked = compared(
                name(share.operand()), share.operator(), share.threshold().toString());
        Text tier = tier(share.children());
        return new Text(
                "至少%s的%s：%s".formatted(share.share(), tier.zh(), asked.zh()),
                "At least %s of every %s: %s".formatted(share.share(), tier.en(), asked.en()));
    }

    private static Text rising(Rule.Rising rising) {
        Text what = name(rising.operand());
        return new Text(
                "%s，连续%d年逐年提高".formatted(what.zh(), rising.years()),
                "%s, rising every year over %d years".formatted(what.en(), rising.years()));
    }

    private static Text name(Operand operand) {
        Text measure = MeasureCatalogue.get(operand.measure()).name();
        return switch (operand.window()) {
            case YEAR -> new Text(measure.zh() + "（当年）", measure.en() + " (in the year)");
            case LAST_3_YEARS -> new Text(measure.zh() + "（近三年）", measure.en() + " (in the last three years)");
            case CUMULATIVE -> new Text(measure.zh() + "（累计）", measure.en() + " (since the beginning)");
        };
    }

    private static Text tier(Tier tier) {
        return switch (tier) {
            case COUNTY_COLLEGE -> new Text("社区教育学院", "county college");
            case TOWNSHIP_SCHOOL -> new Text("社区学校", "township school");
            case VILLAGE_STATION -> new Text("教学站（点）", "village station");
        };
    }

    private static Text joined(List<Rule> rules, String zh, String en) {
        return new Text(joined(rules, zh, Text::zh), joined(rules, en, Text::en));
    }

    private static String joined(List<Rule> rules, String separator, Function<Text, String> language) {
        return rules.stream().map(RuleDescription::of).map(language).collect(Collectors.joining(separator));
    }
}
