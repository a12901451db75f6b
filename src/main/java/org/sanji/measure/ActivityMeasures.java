package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.LearningMode;
import org.sanji.capture.activity.ActivityKind;
import org.sanji.kernel.Text;

/** What activities give (S1 5.2, 6.4, 7.4; S2 五 to 七). */
final class ActivityMeasures {

    private static final Source SOURCE = Source.of("activities", "activity", new Dates.On("held_on"), "title");
    private static final Text TIMES = new Text("次", "activities");

    static final List<Measure> ALL = List.of(
            events(
                    "activity.count",
                    new Text("活动次数", "Activities held"),
                    TIMES,
                    Space.SUM,
                    Time.FLOW,
                    Counting.rows(SOURCE)),
            events(
                    "activity.participants",
                    new Text("活动参与人次", "Attendances at activities"),
                    new Text("人次", "attendances"),
                    Space.SUM,
                    Time.FLOW,
                    Counting.sum(SOURCE, "participants")),
            events(
                    "activity.count.themed-digital",
                    new Text("线上线下结合的数字化学习主题活动次数", "Themed digital-learning activities, online and offline combined"),
                    TIMES,
                    Space.SUM,
                    Time.FLOW,
                    Counting.rows(
                            SOURCE,
                            kind(
                                    ActivityKind.THEMED_DIGITAL,
                                    "不是数字化学习主题活动",
                                    "is not a themed digital-learning activity"),
                            Condition.in(
                                    "mode", "不是线上线下结合", "does not combine online and offline", LearningMode.BLENDED)),
                    "S1 5.2"),
            ofKind(
                    "activity.count.residents-digital",
                    new Text("组织居民数字化学习次数", "Digital learning organised for residents"),
                    kind(ActivityKind.RESIDENTS_DIGITAL, "不是居民数字化学习活动", "is not digital learning for residents"),
                    "S1 6.4"),
            ofKind(
                    "activity.count.topic-study",
                    new Text("专题学习次数", "Topic-study events"),
                    kind(ActivityKind.TOPIC_STUDY, "不是专题学习", "is not a topic study"),
                    "S1 7.4"),
            ofKind(
                    "activity.count.teaching-research",
                    new Text("教学研讨活动次数", "Teaching-research activities"),
                    kind(ActivityKind.TEACHING_RESEARCH, "不是教学研讨", "is not teaching research"),
                    "S2 (五)"),
            ofKind(
                    "activity.count.parents-school",
                    new Text("家长学校活动次数", "Activities of the parents' school"),
                    kind(ActivityKind.PARENTS_SCHOOL, "不是家长学校活动", "is not of the parents' school"),
                    "S2 (五)"),
            ofKind(
                    "activity.count.governance",
                    new Text("社区治理活动次数", "Activities on community governance"),
                    kind(ActivityKind.GOVERNANCE, "不是社区治理活动", "is not about governance"),
                    "S2 (七)"),
            ofKind(
                    "activity.count.showcase",
                    new Text("成果展示活动次数", "Showcases of what was learned"),
                    kind(ActivityKind.SHOWCASE, "不是成果展示", "is not a showcase"),
                    "S2 (六)"),
            ofKind(
                    "activity.count.priority-group",
                    new Text("重点人群服务次数", "Services to priority groups"),
                    kind(ActivityKind.PRIORITY_GROUP_SERVICE, "不是重点人群服务", "is not a service to a priority group"),
                    "S2 (七)"),
            ofKind(
                    "activity.count.vocational",
                    new Text("职业培训活动次数", "Activities of vocational training"),
                    kind(ActivityKind.VOCATIONAL, "不是职业培训", "is not vocational training"),
                    "S2 (七)"));

    private ActivityMeasures() {}

    private static Measure ofKind(String code, Text name, Condition kind, String clause) {
        return events(code, name, TIMES, Space.SUM, Time.FLOW, Counting.rows(SOURCE, kind), clause);
    }

    private static Condition kind(ActivityKind kind, String reasonZh, String reasonEn) {
        return Condition.in("kind", reasonZh, reasonEn, kind);
    }
}
