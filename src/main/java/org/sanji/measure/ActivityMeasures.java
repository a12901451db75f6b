package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.LearningMode;
import org.sanji.capture.activity.ActivityKind;
import org.sanji.kernel.Text;

/** What activities give (S1 5.2, 6.4, 7.4). */
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
            events(
                    "activity.count.residents-digital",
                    new Text("组织居民数字化学习次数", "Digital learning organised for residents"),
                    TIMES,
                    Space.SUM,
                    Time.FLOW,
                    Counting.rows(
                            SOURCE,
                            kind(
                                    ActivityKind.RESIDENTS_DIGITAL,
                                    "不是居民数字化学习活动",
                                    "is not digital learning for residents")),
                    "S1 6.4"),
            events(
                    "activity.count.topic-study",
                    new Text("专题学习次数", "Topic-study events"),
                    TIMES,
                    Space.SUM,
                    Time.FLOW,
                    Counting.rows(SOURCE, kind(ActivityKind.TOPIC_STUDY, "不是专题学习", "is not a topic study")),
                    "S1 7.4"));

    private ActivityMeasures() {}

    private static Condition kind(ActivityKind kind, String reasonZh, String reasonEn) {
        return Condition.in("kind", reasonZh, reasonEn, kind);
    }
}
