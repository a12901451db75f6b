package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.capture.Classroom.id;
import static org.sanji.capture.Classroom.patch;
import static org.sanji.capture.Classroom.post;
import static org.sanji.capture.Classroom.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Classroom;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.People;
import org.sanji.capture.Response;

/** Figures of classes and learners that rest on rows of another institution. Each test has a year for itself. */
@QuarkusTest
class ClassFiguresTest {

    private static final String TOWN = CountyFixture.NIUTANG;

    @Test
    @DisplayName("a class counts again when the college says its course is of another family")
    void aCourseOfTheCollegeChanges() {
        People network = People.open();
        String course = sharedCourse(network);
        courseClass(network.elsewhere(), course, "2016-03-01");
        Figures.await("1", TOWN, "class.count.digital-literacy", "2016");
        id(patch("courses", course, 0, Map.of("family", "HEALTH")));
        Figures.await("0", TOWN, "class.count.digital-literacy", "2016");
        Figures.await("1", TOWN, "class.count.health", "2016");
        assertEquals("1.5", Figures.value(TOWN, "class.hours", "2016"));
        Response rows = ApiCaller.WUJIN_ADMIN.get(
                "/v1/counties/320412/figures/class.count.digital-literacy/rows?region=" + TOWN + "&period=2016");
        assertEquals(List.of("课程不属于数字素养类"), rows.path("items[0].reasons"));
    }

    @Test
    @DisplayName("a number given to the wrong learner and put right elsewhere does not make one learner of two")
    void aLearnerRegisteredElsewhereChanges() {
        People network = People.open();
        String course = sharedCourse(network);
        String number = People.idNumber();
        String wrong = learner(network.hutang(), number);
        enrol(network.elsewhere(), course, wrong);
        Figures.await("1", TOWN, "learner.enrolled", "2017");
        id(patch("learners", wrong, 0, Map.of("idNumber", People.idNumber())));
        enrol(People.open().elsewhere(), course, learner(network.hutang(), number));
        Figures.await("2", TOWN, "learner.enrolled", "2017");
    }

    private static void enrol(String institution, String course, String learner) {
        String day = "2017-03-01";
        String courseClass = courseClass(institution, course, day);
        id(post(
                "enrolments",
                Map.of("institution", institution, "class", courseClass, "learner", learner, "enrolledOn", day)));
    }

    private static String sharedCourse(People network) {
        return id(post(
                "courses",
                with(Classroom.course(network.college()), Map.of("shared", true, "validFrom", "2015-01-01"))));
    }

    private static String courseClass(String institution, String course, String day) {
        String teacher = id(patch("staff", People.staffMember(institution), 0, Map.of("validFrom", "2015-01-01")));
        Map<String, Object> days =
                Map.of("startsOn", day, "endsOn", day, "sessions", List.of(Classroom.session(day, "09:00", "10:30")));
        return id(post("classes", with(Classroom.courseClass(institution, course, teacher), days)));
    }

    private static String learner(String institution, String idNumber) {
        return id(post(
                "learners",
                Map.of("institution", institution, "name", "陈建国", "idNumber", idNumber, "registeredOn", "2015-01-01")));
    }
}
