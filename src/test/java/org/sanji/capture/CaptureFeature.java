package org.sanji.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Every capture feature, as the contract tests see it. A new feature is one more constant here. */
enum CaptureFeature {
    ACTIVITIES("activities", """
            {"title": "手机课堂", "kind": "TOPIC_STUDY", "mode": "OFFLINE", "participants": 30}
            """, Dates.on("heldOn"), "heldOn, title, participants"),
    CLASSES(
            "classes",
            """
            {"name": "手机摄影班", "place": "203 教室", "capacity": 40}
            """,
            (number, body) -> {
                String institution = String.valueOf(body.get("institution"));
                body.put("course", ReferredRows.course(institution));
                body.put("teacher", ReferredRows.teacher(institution));
                body.put("startsOn", Dates.day(number));
                body.put("endsOn", Dates.day(number));
                body.put(
                        "sessions",
                        List.of(Map.of("heldOn", Dates.day(number), "startsAt", "09:00", "endsAt", "10:30")));
            },
            "startsOn, name, capacity, sessionHours"),
    COMPETITION_ENTRIES("competition-entries", """
            {"competition": "MICRO_LECTURE", "title": "手机拍摄入门", "prize": "NONE"}
            """, Dates.on("enteredOn"), "enteredOn, title"),
    FACILITIES("facilities", """
            {"name": "数字化学习室", "kind": "DIGITAL_LEARNING_ROOM", "area": "86.50", "seats": 40,
             "devices": [{"kind": "COMPUTER", "count": 30, "networked": true}]}
            """, Dates.on("validFrom"), "name, validFrom, deviceCount"),
    COURSES("courses", """
            {"title": "手机摄影", "family": "DIGITAL_LITERACY", "mode": "BLENDED", "hours": "16.0", "credits": "1.0",
             "shared": true, "local": false}
            """, Dates.span("validFrom", "validTo"), "validFrom, title, hours"),
    ENROLMENTS(
            "enrolments",
            """
            {"attendedSessions": 1}
            """,
            (number, body) -> {
                body.put("class", ReferredRows.courseClass(String.valueOf(body.get("institution"))));
                body.put("learner", ReferredRows.learner(number));
                body.put("enrolledOn", Dates.day(number));
            },
            "enrolledOn"),
    FUNDING_ENTRIES(
            "funding-entries",
            """
            {"year": 2024, "type": "SPENDING", "source": "GOVERNMENT", "purpose": "TRAINING", "title": "培训费"}
            """,
            (number, body) -> body.put("amount", number + 1 + ".5"),
            "bookedOn, year, amount, title"),
    GUIDANCE_VISITS("guidance-visits", """
            {"kind": "RESIDENT_GUIDANCE", "subject": "终身学习平台使用指导", "participants": 12, "guide": "教学指导部"}
            """, Dates.on("heldOn"), "heldOn, subject, participants"),
    HONOURS("honours", """
            {"title": "社区教育先进集体", "level": "MUNICIPAL", "awardedBy": "常州市教育局", "subject": "INSTITUTION"}
            """, Dates.on("awardedOn"), "awardedOn, title"),
    INCENTIVES("incentives", """
            {"kind": "POINTS_SCHEME", "title": "学习积分兑换", "beneficiaries": 120, "amount": "3600.00"}
            """, Dates.on("grantedOn"), "grantedOn, title, beneficiaries"),
    LEARNERS(
            "learners",
            """
            {"name": "陈建国"}
            """,
            (number, body) -> {
                body.put("registeredOn", Dates.day(number));
                body.put("idNumber", idNumber(body.get("institution") + " " + number));
            },
            "registeredOn"),
    LEARNING_GROUPS("learning-groups", """
            {"name": "手机摄影社", "kind": "ASSOCIATION", "subject": "手机摄影", "members": 24, "digital": true}
            """, Dates.on("validFrom"), "name, validFrom, members"),
    LEARNING_GROUP_MEETINGS(
            "learning-group-meetings",
            """
            {"title": "作品交流", "kind": "REGULAR", "participants": 21}
            """,
            (number, body) -> {
                body.put("heldOn", Dates.day(number));
                body.put("group", ReferredRows.group(String.valueOf(body.get("institution"))));
            },
            "heldOn, title, participants"),
    LEARNING_RESOURCES("resources", """
            {"title": "乱针绣入门", "kind": "ACTIVITY_RESOURCE", "selfPlanned": true, "localCulture": true,
             "pushes": [{"to": "MUNICIPAL_LIFELONG_EDUCATION_ONLINE", "pushedOn": "2024-06-01"}]}
            """, Dates.on("madeOn"), "madeOn, title"),
    MEDIA_REPORTS("media-reports", """
            {"title": "指尖上的课堂", "outlet": "常州日报", "outletLevel": "MUNICIPAL", "kind": "NEWSPAPER",
             "subject": "DIGITAL_LEARNING"}
            """, Dates.on("publishedOn"), "publishedOn, title, outlet"),
    OPENING_HOURS("opening-hours", """
            {"slots": [{"day": "MONDAY", "opens": "09:00", "closes": "17:00"}]}
            """, Dates.span("validFrom", "validTo"), "validFrom, weeklyHours"),
    PLATFORMS("platforms", """
            {"kind": "WEBSITE", "name": "湖塘社区教育网", "address": "https://hutang.example.cn/",
             "personInCharge": "社区教育中心办公室", "connectedTo": ["MUNICIPAL"]}
            """, Dates.span("validFrom", "validTo"), "validFrom, name"),
    PLATFORM_POSTS(
            "platform-posts",
            """
            {"title": "春季课程报名", "kind": "COURSE_INFORMATION", "views": 380}
            """,
            (number, body) -> {
                body.put("platform", ReferredRows.platform(String.valueOf(body.get("institution"))));
                body.put("publishedOn", Dates.day(number));
            },
            "publishedOn, title"),
    ONLINE_LEARNING_RECORDS(
            "online-learning-records",
            """
            {"platform": "常州终身教育在线", "hours": "1.50", "title": "智能手机摄影"}
            """,
            (number, body) -> {
                body.put("sourceRecordId", idOf(body.get("learner") + " " + number));
                body.put("learnedOn", Dates.day(number));
            },
            "learnedOn, hours",
            Belonging.TO_A_LEARNER),
    OUTCOMES(
            "outcomes",
            """
            {"kind": "COMPLETION", "title": "结业", "credits": "1.0"}
            """,
            (number, body) -> {
                body.put("learner", ReferredRows.learner(number));
                body.put("grantedOn", Dates.day(number));
            },
            "grantedOn, title"),
    POPULATIONS("populations", """
            {"registered": 81250, "resident": 143600, "source": "武进区统计年鉴"}
            """, (number, body) -> body.put("year", 2000 + number), "year, registered"),
    RECOGNITIONS("recognitions", """
            {"kind": "STANDARD_RESIDENT_SCHOOL", "grantedBy": "常州市教育局"}
            """, Dates.span("grantedOn", "validUntil"), "grantedOn"),
    RESEARCH_PROJECTS("research-projects", """
            {"title": "数字化学习模式的实践研究", "kind": "RESEARCH_PROJECT", "level": "COUNTY", "digital": true}
            """, Dates.on("startedOn"), "startedOn, title"),
    STAFF(
            "staff",
            """
            {"name": "王芳", "post": "TEACHER", "employment": "FULL_TIME"}
            """,
            (number, body) -> {
                body.put("validFrom", Dates.day(number));
                body.put("idNumber", idNumber(body.get("institution") + " in post " + number));
            },
            "validFrom"),
    SURVEYS("surveys", """
            {"subject": "AWARENESS", "method": "QUESTIONNAIRE", "sample": 400, "positive": 352}
            """, Dates.on("surveyedOn"), "surveyedOn, sample"),
    TRAININGS(
            "trainings",
            """
            {"title": "信息技术培训", "topic": "INFORMATION_TECHNOLOGY", "organiserLevel": "COUNTY",
             "organiser": "武进区社区学院", "hours": "6.00"}
            """,
            (number, body) -> {
                body.put("heldOn", Dates.day(number));
                body.put("attendees", List.of(ReferredRows.teacher(String.valueOf(body.get("institution")))));
            },
            "heldOn, title, hours"),
    VOLUNTEERS(
            "volunteers",
            """
            {"kind": "PERSON", "name": "李建华", "phone": "13800000000", "fields": ["DIGITAL_LEARNING", "TEACHING"]}
            """,
            (number, body) -> {
                body.put("validFrom", Dates.day(number));
                body.put("idNumber", idNumber(body.get("institution") + " volunteer " + number));
            },
            "validFrom"),
    VOLUNTEER_SERVICES(
            "volunteer-services",
            """
            {"title": "手机课堂助教", "kind": "DIGITAL_LEARNING", "hours": "2.50", "served": 20}
            """,
            (number, body) -> {
                body.put("heldOn", Dates.day(number));
                body.put("volunteer", ReferredRows.team(String.valueOf(body.get("institution"))));
            },
            "heldOn, title, hours");

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final Set<CaptureFeature> PERSONAL =
            EnumSet.of(STAFF, LEARNERS, VOLUNTEERS, ENROLMENTS, OUTCOMES, ONLINE_LEARNING_RECORDS);

    /** Makes the body with this number different from every other one at the same institution. */
    interface Distinction {
        void apply(int number, Map<String, Object> body);
    }

    private static final class Dates {
        static Distinction on(String property) {
            return (number, body) -> body.put(property, day(number));
        }

        static Distinction span(String first, String last) {
            return (number, body) -> {
                body.put(first, day(number));
                body.put(last, day(number));
            };
        }

        private static String day(int number) {
            return FIRST_DAY.plusDays(number).toString();
        }
    }

    /**
     * How a body says which institution its row belongs to.
     *
     * @param property the property that says it
     * @param to what stands there for an institution
     * @param unknown the code of the refusal when nothing the county has stands there
     */
    record Belonging(String property, UnaryOperator<String> to, String unknown) {

        static final Belonging TO_AN_INSTITUTION =
                new Belonging("institution", institution -> institution, "unknown-institution");

        /** The row belongs where the learner is registered. */
        static final Belonging TO_A_LEARNER = new Belonging("learner", ReferredRows::learnerOf, "unknown-learner");

        String pointer() {
            return "/" + property;
        }
    }

    private final String path;
    private final String properties;
    private final Distinction distinction;
    private final List<String> sorts;
    private final Belonging belonging;

    CaptureFeature(String path, String properties, Distinction distinction, String sorts) {
        this(path, properties, distinction, sorts, Belonging.TO_AN_INSTITUTION);
    }

    CaptureFeature(String path, String properties, Distinction distinction, String sorts, Belonging belonging) {
        this.path = path;
        this.properties = properties;
        this.distinction = distinction;
        this.sorts = List.of(sorts.split(", "));
        this.belonging = belonging;
    }

    String path() {
        return path;
    }

    /** The closed list of its sorts. */
    List<String> sorts() {
        return sorts;
    }

    Belonging belonging() {
        return belonging;
    }

    /** Whether an editor may write: recognitions come from outside the town. */
    boolean editorWrites() {
        return this != RECOGNITIONS;
    }

    /** Whether a reviewer may read: a city or province sees no personal rows. */
    boolean reviewerReads() {
        return !PERSONAL.contains(this);
    }

    /** The change that hands a row to an institution. */
    Map<String, Object> belongingTo(String institution) {
        return Map.of(belonging.property(), belonging.to().apply(institution));
    }

    /** A valid body; up to 100 of them, numbered from 0, stand side by side at one institution. */
    Map<String, Object> body(String institution, int number) {
        Map<String, Object> body = read(properties);
        body.putAll(belongingTo(institution));
        body.put("remark", "备注");
        distinction.apply(number, body);
        return body;
    }

    private static Map<String, Object> read(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<HashMap<String, Object>>() {});
        } catch (JsonProcessingException mistake) {
            throw new IllegalArgumentException(mistake);
        }
    }

    /** An id that follows from a text. */
    private static String idOf(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A valid resident identity number (GB 11643) that follows from a text. */
    static String idNumber(String text) {
        var random = new java.util.Random(text.hashCode());
        String born =
                LocalDate.of(1930, 1, 1).plusDays(random.nextInt(25_000)).format(DateTimeFormatter.BASIC_ISO_DATE);
        String digits = "%06d%s%03d".formatted(random.nextInt(1_000_000), born, random.nextInt(1_000));
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            // The weights are the powers of two modulo 11, the last digit's first.
            sum += (int) (Math.pow(2, 17 - i) % 11) * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
