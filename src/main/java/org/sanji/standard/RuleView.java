package org.sanji.standard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.Text;

/** How a clause is decided, in words and in parts. Which parts there are depends on the type; the others are absent. */
@Schema(name = "Rule")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleView(
        @Schema(
                examples = "compare",
                enumeration = {
                    "compare",
                    "ratio",
                    "every",
                    "share-of-children",
                    "rising",
                    "held",
                    "any-of",
                    "all-of",
                    "qualitative"
                })
        String type,

        @Schema(description = "The rule in words") Text description,

        @Schema(
                description =
                        "Figures it rests on; of a ratio the part, then the whole; of a judged clause those shown")
        List<Operand> figures,

        @Nullable @Schema(description = ">= or >", examples = ">=")
        Operator operator,

        @Nullable @Schema(description = "A number or a fraction", examples = "1/3")
        String threshold,

        @Nullable
        @Schema(description = "Which share of the institutions must satisfy the comparison", examples = "0.90")
        String share,

        @Nullable @Schema(description = "The tier each institution of which is asked")
        Tier children,

        @Nullable @Schema(description = "Over how many years it rises or is held")
        Integer years,

        @Nullable @Schema(description = "Kind of the recognition that is held")
        String recognition,

        @Nullable @Schema(description = "What a shortfall is counted in")
        Text unit,

        @Nullable @Schema(description = "Evidence a reviewer wants to see")
        List<Text> evidence,

        @Nullable @Schema(description = "The rules it is made of")
        List<RuleView> parts) {

    static RuleView of(Rule rule) {
        var view = new Draft(rule);
        return switch (rule) {
            case Rule.Compare compare ->
                view.comparing("compare", compare.operator(), compare.threshold(), compare.unit())
                        .build();
            case Rule.Ratio ratio ->
                view.comparing("ratio", ratio.operator(), ratio.threshold(), ratio.unit())
                        .build();
            case Rule.Every every ->
                view.comparing("every", every.operator(), every.threshold(), every.unit())
                        .over(every.children(), null)
                        .build();
            case Rule.ShareOfChildren share ->
                view.comparing("share-of-children", share.operator(), share.threshold(), share.unit())
                        .over(share.children(), share.share())
                        .build();
            case Rule.Rising rising ->
                view.during("rising", rising.years(), null, rising.unit()).build();
            case Rule.Held held ->
                view.during("held", held.years(), held.recognition(), null).build();
            case Rule.AnyOf any -> view.madeOf("any-of", any.rules()).build();
            case Rule.AllOf all -> view.madeOf("all-of", all.rules()).build();
            case Rule.Qualitative judged ->
                view.judged("qualitative", judged.evidence()).build();
        };
    }

    /** A view being put together: most parts stay absent. */
    private static final class Draft {
        private final Rule rule;
        private String type = "";
        private @Nullable Operator operator;
        private @Nullable Threshold threshold;
        private @Nullable Threshold share;
        private @Nullable Tier children;
        private @Nullable Integer years;
        private @Nullable String recognition;
        private @Nullable Unit unit;
        private @Nullable List<Text> evidence;
        private @Nullable List<RuleView> parts;

        Draft(Rule rule) {
            this.rule = rule;
        }

        Draft comparing(String name, Operator how, Threshold against, Unit counted) {
            type = name;
            operator = how;
            threshold = against;
            unit = counted;
            return this;
        }

        Draft over(Tier tier, @Nullable Threshold part) {
            children = tier;
            share = part;
            return this;
        }

        Draft during(String name, int howLong, @Nullable String kind, @Nullable Unit counted) {
            type = name;
            years = howLong;
            recognition = kind;
            unit = counted;
            return this;
        }

        Draft madeOf(String name, List<Rule> rules) {
            type = name;
            parts = rules.stream().map(RuleView::of).toList();
            return this;
        }

        Draft judged(String name, List<Text> wanted) {
            type = name;
            evidence = wanted;
            return this;
        }

        RuleView build() {
            return new RuleView(
                    type,
                    RuleDescription.of(rule),
                    rule.operands(),
                    operator,
                    threshold == null ? null : threshold.toString(),
                    share == null ? null : share.toString(),
                    children,
                    years,
                    recognition,
                    unit == null ? null : unit.name(),
                    evidence,
                    parts);
        }
    }
}
