package org.sanji.measure;

import static org.sanji.measure.Measure.attribute;

import java.util.List;
import org.sanji.capture.funding.FundingPurpose;
import org.sanji.capture.funding.FundingSource;
import org.sanji.capture.funding.FundingType;
import org.sanji.institution.Tier;
import org.sanji.kernel.Text;

/** What budgets and spending give (S1 3.1 to 3.3; S2 (二)). An entry counts in the month it was booked. */
final class FundingMeasures {

    private static final Source SOURCE =
            Source.of("funding-entries", "funding_entry", new Dates.On("booked_on"), "title");
    private static final String SPENDING = "funding.spending.total";
    private static final String ENTRIES = "funding.entries";
    private static final Text YUAN = new Text("元", "CNY");

    static final List<Measure> ALL = List.of(
            attribute(
                    ENTRIES,
                    new Text("经费记录数", "Funding entries"),
                    new Text("条", "entry"),
                    Space.SUM,
                    Time.FLOW,
                    Tier.TOWNSHIP_SCHOOL,
                    Counting.rows(SOURCE),
                    "S2 (二)"),
            money(SPENDING, "社区教育经费支出", "Spending", List.of("S2 (二)"), spending()),
            money(
                            "funding.spending.digital-learning",
                            "数字化学习经费支出",
                            "Spending on digital learning",
                            List.of("S1 3.1", "S1 3.2"),
                            spending(),
                            Condition.in(
                                    "purpose",
                                    "不是数字化学习用途",
                                    "is not for digital learning",
                                    FundingPurpose.DIGITAL_LEARNING))
                    .asPartOf(SPENDING),
            money(
                    "funding.budget.total",
                    "社区教育经费预算",
                    "Budget",
                    List.of("S2 (二)"),
                    Condition.in("entry_type", "是支出而非预算", "is spending, not budget", FundingType.BUDGET)),
            money(
                            "funding.income.social",
                            "非政府来源经费",
                            "Funding whose source is not government",
                            List.of("S1 3.3", "S2 (二)"),
                            Condition.in(
                                    "source",
                                    "来源为政府",
                                    "comes from government",
                                    FundingSource.DONATION,
                                    FundingSource.LEARNER_FEE,
                                    FundingSource.SOCIAL_CAPITAL))
                    .asPartOf(ENTRIES));

    private FundingMeasures() {}

    private static Condition spending() {
        return Condition.in("entry_type", "是预算而非支出", "is budget, not spending", FundingType.SPENDING);
    }

    private static Measure money(String code, String zh, String en, List<String> serves, Condition... conditions) {
        return attribute(
                code,
                new Text(zh, en),
                YUAN,
                Space.SUM,
                Time.FLOW,
                Tier.TOWNSHIP_SCHOOL,
                Counting.sum(SOURCE, "amount", conditions),
                serves.toArray(String[]::new));
    }
}
