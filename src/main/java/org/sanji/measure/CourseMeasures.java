package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.LearningMode;
import org.sanji.capture.course.CourseFamily;
import org.sanji.kernel.Text;

/** What courses and their classes give (S2 (五), (七)). A class counts in the month it starts. */
final class CourseMeasures {

    private static final Source COURSES =
            Source.of("courses", "course", new Dates.During("valid_from", "valid_to"), "title");
    private static final Source CLASSES = Source.of("classes", "course_class", new Dates.On("starts_on"), "name");
    /** Classes with what their course says of them; a change of the course marks its classes' institutions. */
    private static final Source CLASSES_OF_COURSES = Source.of(
            "classes",
            "(select k.county, k.id, k.institution, k.starts_on, k.name, c.family, c.mode"
                    + " from course_class k join course c on c.county = k.county and c.id = k.course"
                    + " where k.county = :county)",
            new Dates.On("starts_on"),
            "name");

    private static final Text COURSE = new Text("门", "courses");
    private static final Text CLASS = new Text("个班", "classes");
    private static final String ACTIVITIES = "S2 (五)";
    private static final String COMMUNITY = "S2 (七)";

    static final List<Measure> ALL = List.of(
            courses("course.count", new Text("开设课程门数", "Courses offered")),
            courses(
                    "course.count.shared",
                    new Text("共享课程门数", "Courses offered to other institutions"),
                    new Condition("shared", List.of("1"), new Text("未共享给其他机构", "is not shared"))),
            classes("class.count", new Text("开班数", "Classes begun"), Counting.rows(CLASSES), ACTIVITIES),
            family("civic-literacy", "公民素养", "civic literacy", CourseFamily.CIVIC_LITERACY, ACTIVITIES),
            family("living-skills", "生活技能", "living skills", CourseFamily.LIVING_SKILLS, ACTIVITIES),
            family("health", "健康养生", "health", CourseFamily.HEALTH, ACTIVITIES),
            family("science-literacy", "科学素养", "science literacy", CourseFamily.SCIENCE_LITERACY, ACTIVITIES),
            family("vocational-skills", "技能培训", "vocational skills", CourseFamily.VOCATIONAL_SKILLS, ACTIVITIES),
            family("family-education", "家庭教育", "family education", CourseFamily.FAMILY_EDUCATION, ACTIVITIES),
            family(
                    "community-governance",
                    "社区治理",
                    "community governance",
                    CourseFamily.COMMUNITY_GOVERNANCE,
                    COMMUNITY),
            family("digital-literacy", "数字素养", "digital literacy", CourseFamily.DIGITAL_LITERACY),
            classes(
                    "class.count.blended",
                    new Text("线上线下结合开班数", "Classes that combine online and offline"),
                    Counting.rows(
                            CLASSES_OF_COURSES,
                            Condition.in(
                                    "mode", "不是线上线下结合", "does not combine online and offline", LearningMode.BLENDED)),
                    ACTIVITIES),
            events(
                    "class.hours",
                    new Text("班级课时数", "Hours of the sessions of classes begun"),
                    new Text("小时", "hours"),
                    Space.SUM,
                    Time.FLOW,
                    Counting.sum(CLASSES, "session_hours")));

    private CourseMeasures() {}

    private static Measure courses(String code, Text name, Condition... conditions) {
        return events(code, name, COURSE, Space.SUM, Time.STOCK, Counting.rows(COURSES, conditions), ACTIVITIES);
    }

    private static Measure family(String code, String zh, String en, CourseFamily family, String... serves) {
        return classes(
                "class.count." + code,
                new Text(zh + "类课程开班数", "Classes begun of courses on " + en),
                Counting.rows(
                        CLASSES_OF_COURSES,
                        Condition.in("family", "课程不属于" + zh + "类", "is not of a course on " + en, family)),
                serves);
    }

    private static Measure classes(String code, Text name, Counting counting, String... serves) {
        return events(code, name, CLASS, Space.SUM, Time.FLOW, counting, serves);
    }
}
