package org.sanji.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.LearningMode;
import org.sanji.capture.activity.ActivityKind;

/** Activities. Those that decide S1 5.2, 6.4 and 7.4 come from the plan, others are added by chance. */
final class ActivityRows {

    private static final int ENOUGH = 10;
    private static final int TOO_FEW = 8;

    private static final List<String> THEMES = List.of("数字生活体验周", "全民终身学习活动周", "智慧社区开放日", "指尖上的非遗", "云上读书会");
    private static final List<String> TOPICS = List.of("健康养生专题学习", "家庭教育专题学习", "民法典专题学习", "垃圾分类专题学习", "防诈骗专题学习");
    private static final List<String> LESSONS = List.of("智慧助老：手机课堂", "移动支付入门", "网上挂号与医保", "短视频拍摄", "线上课程导学", "微信使用基础");
    private static final List<String> VENUES = List.of("镇图书馆", "文化站", "党群服务中心", "科普馆");

    /** What is not counted by any clause of S1. */
    private static final List<ActivityKind> OTHERS = List.of(
            ActivityKind.PARENTS_SCHOOL,
            ActivityKind.GOVERNANCE,
            ActivityKind.SHOWCASE,
            ActivityKind.PRIORITY_GROUP_SERVICE,
            ActivityKind.VOCATIONAL,
            ActivityKind.OTHER);

    private final Recorder recorder;

    ActivityRows(Recorder recorder) {
        this.recorder = recorder;
    }

    void write(Place college, int year) {
        themed(college, year, LearningMode.BLENDED, 4);
        for (int i = 0; i < 12; i++) {
            hold(college, year, ActivityKind.TEACHING_RESEARCH, LearningMode.OFFLINE, "三级联动教研活动");
        }
        others(college, year, 20);
    }

    void write(Town town, TownPlan.Year plan) {
        int year = plan.year();
        TownPlan.Events events = plan.events();
        themed(town.school(), year, LearningMode.BLENDED, events.themedBlended());
        themed(town.school(), year, LearningMode.ONLINE, events.themedOnline());
        for (int i = 0; i < events.topicStudies(); i++) {
            // In turn at the school and at stations: what a town has done is more than what its school has.
            Place place = i % 2 == 0 ? town.school() : town.station(i);
            hold(
                    place,
                    year,
                    ActivityKind.TOPIC_STUDY,
                    LearningMode.BLENDED,
                    recorder.chance().oneOf(TOPICS));
        }
        others(town.school(), year, recorder.chance().between(6, 12));
        stations(town.stations(), year, plan.stationsShortOfLearning());
    }

    /** The second station and those after it are short of learning; the first is short of hours. */
    private void stations(List<Place> stations, int year, int shortOfLearning) {
        for (int i = 0; i < stations.size(); i++) {
            boolean tooFew = i >= 1 && i <= shortOfLearning;
            int lessons = tooFew ? TOO_FEW : ENOUGH + recorder.chance().between(0, 3);
            for (int lesson = 0; lesson < lessons; lesson++) {
                lesson(stations.get(i), year);
            }
            others(stations.get(i), year, recorder.chance().between(1, 3));
        }
    }

    void lesson(Place place, int year) {
        LearningMode mode = recorder.chance().inHundred(70) ? LearningMode.OFFLINE : LearningMode.BLENDED;
        String title = recorder.chance().oneOf(LESSONS);
        hold(place, year, ActivityKind.RESIDENTS_DIGITAL, mode, title);
    }

    private void themed(Place place, int year, LearningMode mode, int count) {
        for (int i = 0; i < count; i++) {
            hold(
                    place,
                    year,
                    ActivityKind.THEMED_DIGITAL,
                    mode,
                    recorder.chance().oneOf(THEMES));
        }
    }

    void others(Place place, int year, int count) {
        for (int i = 0; i < count; i++) {
            hold(place, year, recorder.chance().oneOf(OTHERS), LearningMode.OFFLINE, "社区教育活动");
        }
    }

    private void hold(Place place, int year, ActivityKind kind, LearningMode mode, String title) {
        Chance chance = recorder.chance();
        LocalDate day = chance.dayOf(year);
        @Nullable String venue = chance.inHundred(15) ? chance.oneOf(VENUES) : null;
        String whole = place.where() + "：" + title;
        recorder.record(Table.ACTIVITY, place, day, whole, kind, mode, day, chance.between(12, 90), venue);
    }
}
