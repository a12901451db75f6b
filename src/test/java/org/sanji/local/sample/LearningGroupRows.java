package org.sanji.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.learninggroup.LearningGroupKind;
import org.sanji.capture.learninggroupmeeting.LearningGroupMeetingKind;

/** Learning groups of towns and their meetings; a quiet town's groups meet but show nothing. */
final class LearningGroupRows {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);
    private static final LocalDate GIVEN_UP_ON = LocalDate.of(2023, 12, 31);
    private static final List<String> SUBJECTS = List.of("合唱", "书法", "锡剧", "手机摄影", "太极拳", "短视频制作", "读书");
    private static final List<String> DIGITAL = List.of("手机摄影", "短视频制作");

    private final Recorder recorder;

    LearningGroupRows(Recorder recorder) {
        this.recorder = recorder;
    }

    void write(Town town) {
        Chance chance = recorder.chance();
        boolean quiet = chance.inHundred(25);
        int groups = chance.between(2, 5);
        for (int i = 0; i < groups; i++) {
            UUID group = found(town.institution(i), null);
            for (int year = TownPlans.FIRST_YEAR; year <= TownPlans.LAST_YEAR; year++) {
                meet(town.institution(i), group, LearningGroupMeetingKind.REGULAR, year);
                meet(town.institution(i), group, LearningGroupMeetingKind.REGULAR, year);
                if (!quiet && i == 0) {
                    meet(town.school(), group, LearningGroupMeetingKind.SHOWCASE, year);
                }
            }
        }
        found(town.school(), GIVEN_UP_ON);
    }

    private UUID found(Place place, @Nullable LocalDate lastDay) {
        Chance chance = recorder.chance();
        LocalDate day = chance.dayBetween(FIRST_DAY, LAST_DAY);
        String subject = chance.oneOf(SUBJECTS);
        return recorder.record(
                Table.LEARNING_GROUP,
                place,
                day,
                place.where() + subject + "学习团队",
                chance.oneOf(List.of(LearningGroupKind.values())),
                subject,
                chance.between(8, 40),
                DIGITAL.contains(subject) ? 1 : 0,
                day,
                lastDay);
    }

    private void meet(Place place, UUID group, LearningGroupMeetingKind kind, int year) {
        Chance chance = recorder.chance();
        LocalDate day = chance.dayOf(year);
        String title = kind == LearningGroupMeetingKind.SHOWCASE ? "学习成果展示" : "学习团队活动";
        recorder.record(Table.LEARNING_GROUP_MEETING, place, day, group, title, kind, day, chance.between(6, 40));
    }
}
