package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.guidance.GuidanceKind;
import org.sanji.kernel.Text;

/** What guidance gives (S2 (五), (六)): visits where they were paid from, and where they were received. */
final class GuidanceMeasures {

    private static final String FEATURE = "guidance-visits";
    private static final Dates HELD_ON = new Dates.On("held_on");
    private static final String CLAUSE = "S2 (六)";

    private static final Source GIVEN = Source.of(FEATURE, "guidance_visit", HELD_ON, "subject");
    /** The same rows, each as if it belonged to the institution that was guided. */
    private static final Source RECEIVED = Source.of(
            FEATURE,
            "(select county, id, guided as institution, held_on, subject from guidance_visit"
                    + " where county = :county and guided is not null)",
            HELD_ON,
            "subject");

    private static final Text TIMES = new Text("次", "visits");

    static final List<Measure> ALL = List.of(
            visits("guidance.visits", "业务指导次数", "Guidance given", Counting.rows(GIVEN), CLAUSE),
            given("teaching", "教学活动指导次数", "Guidance of teaching", GuidanceKind.TEACHING, CLAUSE),
            given(
                    "management-rules",
                    "管理制度指导次数",
                    "Guidance on rules of management",
                    GuidanceKind.MANAGEMENT_RULES,
                    CLAUSE),
            given(
                    "staff-training",
                    "面向下级机构工作者的培训次数",
                    "Trainings for staff of lower institutions",
                    GuidanceKind.STAFF_TRAINING,
                    CLAUSE),
            given(
                    "teaching-research",
                    "与下级机构教师的教学研讨次数",
                    "Teaching research with lower institutions",
                    GuidanceKind.TEACHING_RESEARCH,
                    "S2 (五)",
                    CLAUSE),
            given(
                    "learning-group-support",
                    "学习共同体培育指导次数",
                    "Support of learning groups",
                    GuidanceKind.LEARNING_GROUP_SUPPORT,
                    CLAUSE),
            given("resident-guidance", "居民学习指导次数", "Guidance of residents", GuidanceKind.RESIDENT_GUIDANCE, CLAUSE),
            visits("guidance.received", "接受业务指导次数", "Guidance received", Counting.rows(RECEIVED), CLAUSE));

    private GuidanceMeasures() {}

    private static Measure given(String what, String zh, String en, GuidanceKind kind, String... serves) {
        Condition condition = Condition.in("kind", "是另一类指导", "is guidance of another kind", kind);
        return visits("guidance.visits." + what, zh, en, Counting.rows(GIVEN, condition), serves);
    }

    private static Measure visits(String code, String zh, String en, Counting counting, String... serves) {
        return events(code, new Text(zh, en), TIMES, Space.SUM, Time.FLOW, counting, serves);
    }
}
