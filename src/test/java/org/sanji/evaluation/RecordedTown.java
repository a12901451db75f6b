package org.sanji.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanji.capture.People;

/** A town in which something of every feature is recorded through the API, what counts and what does not. */
final class RecordedTown {

    static final String LUOYANG = "320412103";

    private final EvaluationFixture town = EvaluationFixture.of(LUOYANG);
    private final String school = town.school();
    private final String first = town.county().newStation(LUOYANG);
    private final String second = town.county().newStation(LUOYANG);

    private RecordedTown() {}

    static EvaluationFixture record() {
        var recorded = new RecordedTown();
        recorded.funding();
        recorded.staff();
        recorded.activities();
        recorded.competitions();
        recorded.stations();
        recorded.learners();
        recorded.media();
        return recorded.town;
    }

    private void funding() {
        spend(2023, "100.00", "DIGITAL_LEARNING");
        spend(2024, "200.50", "DIGITAL_LEARNING");
        spend(2025, "300.25", "DIGITAL_LEARNING");
        spend(2025, "99.75", "DIGITAL_LEARNING");
        spend(2025, "5000.00", "GENERAL");
        money(2025, "9999.00", "DIGITAL_LEARNING", "BUDGET");
    }

    private void spend(int year, String amount, String purpose) {
        money(year, amount, purpose, "SPENDING");
    }

    private void money(int year, String amount, String purpose, String type) {
        add(
                "funding-entries",
                school,
                Map.of(
                        "year",
                        year,
                        "type",
                        type,
                        "source",
                        "GOVERNMENT",
                        "purpose",
                        purpose,
                        "amount",
                        amount,
                        "title",
                        "经费"));
    }

    private void staff() {
        List<String> posts = List.of(post(school), post(first), post(second));
        training("COUNTY", posts.subList(0, 2));
        training("MUNICIPAL", posts.subList(0, 1));
        training("NATIONAL", posts);
    }

    private String post(String institution) {
        return add(
                "staff",
                institution,
                Map.of("name", "王芳", "post", "TEACHER", "employment", "FULL_TIME", "validFrom", "2020-01-01"));
    }

    private void training(String level, List<String> attendees) {
        add(
                "trainings",
                school,
                Map.of(
                        "title",
                        "信息技术培训",
                        "topic",
                        "INFORMATION_TECHNOLOGY",
                        "organiserLevel",
                        level,
                        "organiser",
                        "主办单位",
                        "heldOn",
                        "2025-04-18",
                        "hours",
                        "6.00",
                        "attendees",
                        attendees));
    }

    private void activities() {
        activity(school, "THEMED_DIGITAL", "BLENDED", "2025-03-01");
        activity(school, "THEMED_DIGITAL", "BLENDED", "2025-12-31");
        activity(first, "THEMED_DIGITAL", "BLENDED", "2025-01-01");
        activity(first, "THEMED_DIGITAL", "OFFLINE", "2025-03-01");
        activity(first, "THEMED_DIGITAL", "BLENDED", "2024-12-31");
        activity(second, "TOPIC_STUDY", "OFFLINE", "2025-05-05");
        activity(school, "TOPIC_STUDY", "ONLINE", "2025-05-06");
        for (int day = 10; day < 20; day++) {
            activity(first, "RESIDENTS_DIGITAL", "ONLINE", "2025-06-" + day);
        }
        activity(second, "RESIDENTS_DIGITAL", "ONLINE", "2025-06-01");
    }

    private void activity(String institution, String kind, String mode, String heldOn) {
        add(
                "activities",
                institution,
                Map.of("title", "手机课堂", "kind", kind, "mode", mode, "heldOn", heldOn, "participants", 30));
    }

    private void competitions() {
        add(
                "competition-entries",
                school,
                Map.of(
                        "competition",
                        "ONE_TEACHER_ONE_COURSE",
                        "title",
                        "书法",
                        "prize",
                        "NONE",
                        "enteredOn",
                        "2025-04-10"));
        prize("COUNTY", "FIRST", "2023-01-01");
        prize("VILLAGE", "FIRST", "2024-06-01");
        prize("MUNICIPAL", "SECOND", "2025-12-31");
        prize("MUNICIPAL", "SECOND", "2022-12-31");
    }

    private void prize(String level, String prize, String awardedOn) {
        add(
                "competition-entries",
                school,
                Map.of(
                        "competition",
                        "MICRO_LECTURE",
                        "title",
                        "手机拍摄入门",
                        "level",
                        level,
                        "prize",
                        prize,
                        "enteredOn",
                        "2022-11-01",
                        "awardedOn",
                        awardedOn));
    }

    private void stations() {
        add("recognitions", first, Map.of("kind", "STANDARD_RESIDENT_SCHOOL", "grantedOn", "2024-05-01"));
        timetable(first, "17:00");
        timetable(second, "16:30");
        add("populations", school, Map.of("year", 2025, "registered", 20, "source", "统计年鉴"));
    }

    private void timetable(String station, String closes) {
        List<Map<String, String>> slots = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY").stream()
                .map(day -> Map.of("day", day, "opens", "09:00", "closes", closes))
                .toList();
        add("opening-hours", station, Map.of("validFrom", "2025-01-01", "slots", slots));
    }

    private void learners() {
        String thirty = learner(first);
        String almost = learner(second);
        learner(school);
        learned(thirty, "2024-05-01", "24.00");
        learned(thirty, "2025-05-01", "6.00");
        learned(almost, "2025-05-01", "23.99");
        learned(almost, "2025-05-02", "6.00");
    }

    private String learner(String institution) {
        return add(
                "learners",
                institution,
                Map.of("name", "陈建国", "idNumber", People.idNumber(), "registeredOn", "2024-03-01"));
    }

    private void learned(String learner, String day, String hours) {
        town.record(
                "online-learning-records",
                Map.of(
                        "learner",
                        learner,
                        "platform",
                        "常州终身教育在线",
                        "sourceRecordId",
                        learner + day,
                        "learnedOn",
                        day,
                        "hours",
                        hours));
    }

    private void media() {
        report(school, "PROVINCIAL", "TELEVISION", "https://example.cn/1");
        report(school, "MUNICIPAL", "NEWSPAPER", "https://example.cn/2");
        report(first, "MUNICIPAL", "NEWSPAPER", "https://example.cn/2");
        report(school, "COUNTY", "NEWSPAPER", "https://example.cn/3");
        report(school, "MUNICIPAL", "OWN_CHANNEL", "https://example.cn/4");
    }

    private void report(String institution, String level, String kind, String link) {
        add(
                "media-reports",
                institution,
                Map.of(
                        "title",
                        "指尖上的课堂",
                        "outlet",
                        "常州日报",
                        "outletLevel",
                        level,
                        "kind",
                        kind,
                        "publishedOn",
                        "2025-05-18",
                        "link",
                        link,
                        "subject",
                        "DIGITAL_LEARNING"));
    }

    private String add(String feature, String institution, Map<String, Object> properties) {
        Map<String, Object> body = new HashMap<>(properties);
        body.put("institution", institution);
        return town.record(feature, body).path("id");
    }
}
