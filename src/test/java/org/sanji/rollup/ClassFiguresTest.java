package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.capture.Classroom.id;
import static org.sanji.capture.Classroom.patch;
import static org.sanji.capture.Classroom.post;
import static org.sanji.capture.Classroom.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Classroom;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.People;

/** Figures of classes and learners that rest on rows of another institution. Each test has a town for itself. */
@QuarkusTest
class ClassFiguresTest {

    private static final String DAY = "2012-03-01";

    @Test
    @DisplayName("a class counts again when the college says its course is of another family")
    void aCourseOfTheCollegeChanges() {
        var county = CountyFixture.wujin();
        String town = "320412115";
        String course = sharedCourse(county);
        courseClass(county.newStation(town), course);
        Figures.await("1", town, "class.count.digital-literacy", "2012");
        id(patch("courses", course, 0, Map.of("family", "HEALTH")));
        Figures.await("0", town, "class.count.digital-literacy", "2012");
        Figures.await("1", town, "class.count.health", "2012");
        assertEquals("1.5", Figures.value(town, "class.hours", "2012"));
        Response rows = ApiCaller.WUJIN_ADMIN.get(
                "/v1/counties/320412/figures/class.count.digital-literacy/rows?region=" + town + "&period=2012");
        assertEquals(List.of("课程不属于数字素养类"), rows.path("items[0].reasons"));
    }

    @Test
    @DisplayName(
            "a number given to the wrong learner and put right at another institution is not counted for both as one")
    void aLearnerRegisteredElsewhereChanges() {
        var county = CountyFixture.wujin();
        String town = "320412116";
        String course = sharedCourse(county);
        String number = People.idNumber();
        String wrong = learner(county.school(CountyFixture.NIUTANG), number);
        enrol(county.newStation(town), course, wrong);
        Figures.await("1", town, "learner.enrolled", "2012");
        id(patch("learners", wrong, 0, Map.of("idNumber", People.idNumber())));
        enrol(county.newStation(town), course, learner(county.school(CountyFixture.HUTANG), number));
        Figures.await("2", town, "learner.enrolled", "2012");
    }

    private static void enrol(String station, String course, String learner) {
        String courseClass = courseClass(station, course);
        id(post(
                "enrolments",
                Map.of("institution", station, "class", courseClass, "learner", learner, "enrolledOn", DAY)));
    }

    private static String sharedCourse(CountyFixture county) {
        return id(post(
                "courses",
                with(Classroom.course(county.college()), Map.of("shared", true, "validFrom", "2010-01-01"))));
    }

    private static String courseClass(String station, String course) {
        String teacher = id(patch("staff", People.staffMember(station), 0, Map.of("validFrom", "2010-01-01")));
        Map<String, Object> days =
                Map.of("startsOn", DAY, "endsOn", DAY, "sessions", List.of(Classroom.session(DAY, "09:00", "10:30")));
        return id(post("classes", with(Classroom.courseClass(station, course, teacher), days)));
    }

    private static String learner(String institution, String idNumber) {
        return id(post(
                "learners",
                Map.of("institution", institution, "name", "陈建国", "idNumber", idNumber, "registeredOn", "2010-01-01")));
    }
}
