package org.sanji.capture;

import static org.sanji.capture.RuleAssertions.assertStored;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A network of its own in Wujin with a course, a teacher and a class of two places in Hutang, for tests of what is learned
 * there. Every body may be changed before it is sent; a null takes a property out.
 */
public record Classroom(People network, String course, String teacher, String courseClass) {

    public static final String FIRST_DAY = "2025-03-01";
    public static final String LAST_DAY = "2025-06-30";
    private static final String COUNTY = "/v1/counties/320412/";

    public static Classroom open() {
        People network = People.open();
        String course = id(post("courses", course(network.hutang())));
        String teacher = People.staffMember(network.hutang());
        String courseClass = id(post("classes", courseClass(network.hutang(), course, teacher)));
        return new Classroom(network, course, teacher, courseClass);
    }

    public static String path(String feature, String id) {
        return COUNTY + feature + "/" + id;
    }

    public static Response post(String feature, Map<String, Object> body) {
        return ApiCaller.WUJIN_ADMIN.post(COUNTY + feature, body);
    }

    public static Response patch(String feature, String id, int version, Object changes) {
        return ApiCaller.WUJIN_ADMIN.patch(path(feature, id), "\"" + version + "\"", changes);
    }

    public static Response remove(String feature, String id, int version) {
        return ApiCaller.WUJIN_ADMIN.delete(path(feature, id), "\"" + version + "\"");
    }

    public static String id(Response stored) {
        return assertStored(stored).path("id");
    }

    /** A body with some properties changed. */
    public static Map<String, Object> with(Map<String, Object> body, Map<String, Object> changes) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.putAll(changes);
        return changed;
    }

    public static Map<String, Object> course(String institution) {
        return new HashMap<>(Map.of(
                "institution", institution,
                "title", "智能手机摄影",
                "family", "DIGITAL_LITERACY",
                "mode", "BLENDED",
                "hours", "16.0",
                "credits", "1.0",
                "shared", false,
                "local", false,
                "validFrom", "2024-01-01"));
    }

    public static Map<String, Object> courseClass(String institution, String course, String teacher) {
        return new HashMap<>(Map.of(
                "institution", institution,
                "course", course,
                "name", "智能手机摄影班",
                "teacher", teacher,
                "capacity", 2,
                "startsOn", FIRST_DAY,
                "endsOn", LAST_DAY,
                "sessions", List.of(session("2025-03-08", "09:00", "10:30"), session("2025-03-15", "09:00", "10:30"))));
    }

    public static Map<String, Object> session(String day, String starts, String ends) {
        return Map.of("heldOn", day, "startsAt", starts, "endsAt", ends);
    }

    /** A class like the one that is there. */
    public Map<String, Object> anotherClass() {
        return courseClass(network.hutang(), course, teacher);
    }

    /** Somebody registered in Hutang. */
    public String learner() {
        return People.learner(network.hutang());
    }

    /** An enrolment of a learner in the class. */
    public Map<String, Object> enrolment(String learner) {
        return new HashMap<>(Map.of(
                "institution", network.hutang(), "class", courseClass, "learner", learner, "enrolledOn", "2025-02-24"));
    }

    /** A certificate of a learner, granted at the end of the class. */
    public Map<String, Object> certificate(String learner, String enrolment, String number) {
        return new HashMap<>(Map.of(
                "institution",
                network.hutang(),
                "learner",
                learner,
                "enrolment",
                enrolment,
                "kind",
                "CERTIFICATE",
                "title",
                "结业证书",
                "certificateNumber",
                number,
                "credits",
                "1.0",
                "grantedOn",
                LAST_DAY));
    }
}
