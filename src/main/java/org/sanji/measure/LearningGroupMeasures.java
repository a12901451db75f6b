package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.learninggroupmeeting.LearningGroupMeetingKind;
import org.sanji.kernel.Text;

/** What learning groups and their meetings give (S1 8.4; S2 (六)). A showcase is a meeting too. */
final class LearningGroupMeasures {

    private static final Source GROUPS =
            Source.of("learning-groups", "learning_group", new Dates.During("valid_from", "valid_to"), "name");
    private static final Source MEETINGS =
            Source.of("learning-group-meetings", "learning_group_meeting", new Dates.On("held_on"), "title");
    private static final Text TIMES = new Text("次", "meetings");

    static final List<Measure> ALL = List.of(
            groups(
                    "learning-group.count",
                    "期末学习团队数",
                    "Learning groups at the end of the period",
                    "个",
                    "groups",
                    Counting.ROWS),
            groups(
                    "learning-group.members",
                    "期末学习团队成员人次",
                    "Memberships in learning groups at the end of the period",
                    "人次",
                    "memberships",
                    "members"),
            events(
                    "learning-group.meetings",
                    new Text("学习团队活动次数", "Meetings of learning groups"),
                    TIMES,
                    Space.SUM,
                    Time.FLOW,
                    Counting.rows(MEETINGS),
                    "S2 (六)"),
            events(
                    "learning-group.showcases",
                    new Text("学习团队成果展示次数", "Showcases of learning groups"),
                    TIMES,
                    Space.SUM,
                    Time.FLOW,
                    Counting.rows(
                            MEETINGS,
                            Condition.in("kind", "不是成果展示", "is not a showcase", LearningGroupMeetingKind.SHOWCASE)),
                    "S2 (六)"));

    private LearningGroupMeasures() {}

    private static Measure groups(
            String code, String nameZh, String nameEn, String unitZh, String unitEn, String added) {
        return events(
                code,
                new Text(nameZh, nameEn),
                new Text(unitZh, unitEn),
                Space.SUM,
                Time.STOCK,
                Counting.sum(GROUPS, added),
                "S1 8.4",
                "S2 (六)");
    }
}
