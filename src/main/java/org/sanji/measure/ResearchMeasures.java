package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.research.ResearchKind;
import org.sanji.kernel.Text;

/** What research gives (S1 12; S2 (八), (十)). It counts on the day it started. */
final class ResearchMeasures {

    private static final Source SOURCE =
            Source.of("research-projects", "research_project", new Dates.On("started_on"), "title");
    private static final Text ITEMS = new Text("项", "items");

    static final List<Measure> ALL = List.of(
            items("research.count", "实践研究项数", "Research, experiments and summaries", Counting.rows(SOURCE)),
            ofKind("project", "课题研究数", "Research projects", ResearchKind.RESEARCH_PROJECT),
            ofKind("experiment", "实验项目数", "Experiments", ResearchKind.EXPERIMENT),
            ofKind("summary", "经验总结数", "Summaries of experience", ResearchKind.SUMMARY),
            ofKind("promoted-practice", "推广的典型经验和做法数", "Promoted practices", ResearchKind.PROMOTED_PRACTICE, "S2 (十)"));

    private ResearchMeasures() {}

    private static Measure ofKind(String what, String zh, String en, ResearchKind kind, String... alsoServes) {
        Condition condition = Condition.in("kind", "是另一类研究", "is research of another kind", kind);
        return items("research.count." + what, zh, en, Counting.rows(SOURCE, condition), alsoServes);
    }

    private static Measure items(String code, String zh, String en, Counting counting, String... alsoServes) {
        List<String> serves = new java.util.ArrayList<>(List.of("S1 12", "S2 (八)"));
        serves.addAll(List.of(alsoServes));
        return events(code, new Text(zh, en), ITEMS, Space.SUM, Time.FLOW, counting, serves.toArray(String[]::new));
    }
}
