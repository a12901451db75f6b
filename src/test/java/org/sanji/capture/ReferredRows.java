package org.sanji.capture;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Rows that rows of other features refer to: recorded once an institution of Wujin, when first needed, and used again. */
final class ReferredRows {

    private static final String SINCE = "2000-01-01";
    private static final ApiCaller ADMIN = ApiCaller.WUJIN_ADMIN;
    private static final String COUNTY = "/v1/counties/320412/";
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private ReferredRows() {}

    /** A course of an institution. */
    static String course(String institution) {
        return once(
                "course " + institution,
                "courses",
                () -> Map.of(
                        "institution", institution,
                        "title", "手机摄影",
                        "family", "DIGITAL_LITERACY",
                        "mode", "BLENDED",
                        "hours", "16.0",
                        "credits", "1.0",
                        "shared", false,
                        "local", false,
                        "validFrom", SINCE));
    }

    /** Somebody in post at an institution. */
    static String teacher(String institution) {
        return once(
                "teacher " + institution,
                "staff",
                () -> Map.of(
                        "institution", institution,
                        "name", "王芳",
                        "post", "TEACHER",
                        "employment", "FULL_TIME",
                        "validFrom", SINCE));
    }

    /** A large class at an institution that runs since long ago. */
    static String courseClass(String institution) {
        return once(
                "class " + institution,
                "classes",
                () -> Map.of(
                        "institution",
                        institution,
                        "course",
                        course(institution),
                        "name",
                        "手机摄影班",
                        "teacher",
                        teacher(institution),
                        "capacity",
                        10_000,
                        "startsOn",
                        "2000-01-02",
                        "endsOn",
                        "2030-12-31",
                        "sessions",
                        List.of(Map.of("heldOn", "2020-01-01", "startsAt", "09:00", "endsAt", "10:30"))));
    }

    /** The learner with a number, registered at the college. */
    static String learner(int number) {
        return learner("learner " + number, CountyFixture.wujin().college());
    }

    /** Somebody registered at an institution. */
    static String learnerOf(String institution) {
        return learner("learner of " + institution, institution);
    }

    private static String learner(String name, String institution) {
        return once(
                name,
                "learners",
                () -> Map.of(
                        "institution",
                        institution,
                        "name",
                        "陈建国",
                        "idNumber",
                        CaptureFeature.idNumber(name),
                        "registeredOn",
                        SINCE));
    }

    /** A platform in use at an institution. */
    static String platform(String institution) {
        return once(
                "platform " + institution,
                "platforms",
                () -> Map.of("institution", institution, "kind", "WEBSITE", "name", "网站", "validFrom", SINCE));
    }

    /** Volunteers of an institution: a team, since the day of a person has only so many hours. */
    static String team(String institution) {
        return once(
                "team " + institution,
                "volunteers",
                () -> Map.of(
                        "institution",
                        institution,
                        "kind",
                        "TEAM",
                        "name",
                        "银龄互助队",
                        "members",
                        18,
                        "fields",
                        List.of("DIGITAL_LEARNING"),
                        "validFrom",
                        SINCE));
    }

    /** A learning group of an institution. */
    static String group(String institution) {
        return once(
                "group " + institution,
                "learning-groups",
                () -> Map.of(
                        "institution",
                        institution,
                        "name",
                        "合唱团",
                        "kind",
                        "TEAM",
                        "subject",
                        "合唱",
                        "members",
                        30,
                        "digital",
                        false,
                        "validFrom",
                        SINCE));
    }

    private interface Body {
        Map<String, Object> written();
    }

    /** An institution that Wujin does not have has nothing to refer to: any id will do. */
    private static String once(String name, String feature, Body body) {
        String known = KNOWN.get(name);
        if (known == null) {
            Response created = ADMIN.post(COUNTY + feature, body.written());
            known = created.statusCode() == 201 ? created.path("id") : idOfNothing(created);
            KNOWN.put(name, known);
        }
        return known;
    }

    private static String idOfNothing(Response refused) {
        if (!refused.asString().contains("unknown-")) {
            throw new IllegalStateException("Nothing to refer to was recorded: " + refused.asString());
        }
        return UUID.randomUUID().toString();
    }
}
