package org.sanji.capture.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.capture.ApiCaller.REVIEWER;
import static org.sanji.capture.ApiCaller.WUJIN_VIEWER;
import static org.sanji.capture.Classroom.id;
import static org.sanji.capture.Classroom.patch;
import static org.sanji.capture.Classroom.post;
import static org.sanji.capture.Classroom.remove;
import static org.sanji.capture.Classroom.with;
import static org.sanji.capture.RuleAssertions.assertInvalid;
import static org.sanji.capture.RuleAssertions.assertRule;
import static org.sanji.capture.RuleAssertions.assertStored;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanji.capture.Classroom;
import org.sanji.capture.Response;

/** The rules of outcomes; the refusals first. */
@QuarkusTest
class OutcomeResourceTest {

    private static final String NOBODY = UUID.randomUUID().toString();

    private Classroom room;
    private String learner;
    private String enrolment;
    private String number;

    @BeforeEach
    void open() {
        room = Classroom.open();
        learner = room.learner();
        enrolment = id(post("enrolments", room.enrolment(learner)));
        number = "证字" + UUID.randomUUID();
    }

    @Test
    void aReviewerReadsNoPersonalRows() {
        assertEquals(403, REVIEWER.get("/v1/counties/320412/outcomes").statusCode());
    }

    @Test
    void learnerAndEnrolmentAreKnownAndBelongTogether() {
        assertRule(grant(Map.of("learner", NOBODY)), "/learner unknown-learner");
        assertRule(grant(Map.of("enrolment", NOBODY)), "/enrolment unknown-enrolment");
        assertRule(grant(Map.of("learner", room.learner())), "/enrolment enrolment-of-other-learner");
    }

    @Test
    void nothingIsGrantedBeforeTheClassOrInTheFuture() {
        assertRule(grant(Map.of("grantedOn", "2025-02-28")), "/grantedOn granted-before-class");
        assertRule(grant(Map.of("grantedOn", "2099-01-01")), "/grantedOn in-future");
        assertInvalid(grant(Map.of("credits", "-0.5")), "/credits positive-or-zero");
        assertInvalid(grant(Map.of("credits", "0.25")), "/credits digits");
        assertStored(grant(Map.of("grantedOn", Classroom.FIRST_DAY)));
    }

    @Test
    void aCertificateHasANumberOfItsOwn() {
        Map<String, Object> without = room.certificate(learner, enrolment, number);
        without.remove("certificateNumber");
        assertRule(post("outcomes", without), "/certificateNumber certificate-needs-number");
        String given = id(grant(Map.of()));
        assertEquals("duplicate", grant(Map.of()).path("code"));
        String award = id(grant(Map.of("kind", "AWARD")));
        assertStored(grant(Map.of("kind", "AWARD")));
        assertEquals(
                409, patch("outcomes", award, 0, Map.of("kind", "CERTIFICATE")).statusCode());
        assertStored(patch("outcomes", given, 0, Map.of("title", "证书")));
    }

    @Test
    void anEnrolmentKeepsWhatOutcomesRestOn() {
        id(grant(Map.of("grantedOn", "2025-03-10")));
        assertEquals("state-conflict", remove("enrolments", enrolment, 0).path("code"));
        assertEquals("state-conflict", remove("learners", learner, 0).path("code"));
        assertRule(
                patch("enrolments", enrolment, 0, Map.of("learner", room.learner())), "/learner learner-with-outcomes");
        Map<String, Object> late = with(
                room.anotherClass(),
                Map.of(
                        "startsOn",
                        "2025-03-11",
                        "sessions",
                        List.of(Classroom.session("2025-03-15", "09:00", "10:00"))));
        assertRule(
                patch("enrolments", enrolment, 0, Map.of("class", id(post("classes", late)))),
                "/class granted-earlier");
        Map<String, Object> later = Map.of("startsOn", "2025-03-11", "sessions", late.get("sessions"));
        assertRule(patch("classes", room.courseClass(), 0, later), "/startsOn granted-earlier");
    }

    @Test
    void anOutcomeNeedsNoClass() {
        Map<String, Object> work = room.certificate(learner, enrolment, number);
        List.of("enrolment", "certificateNumber", "credits").forEach(work::remove);
        work.put("kind", "WORK");
        String id = id(post("outcomes", work));
        assertEquals(204, remove("enrolments", enrolment, 0).statusCode());
        assertEquals("state-conflict", remove("learners", learner, 0).path("code"));
        assertEquals(204, remove("outcomes", id, 0).statusCode());
        assertEquals(204, remove("learners", learner, 0).statusCode());
    }

    @Test
    void aListFindsKindsLearnersAndClasses() {
        String certificate = id(grant(Map.of()));
        String award = id(grant(Map.of("kind", "AWARD")));
        assertEquals(List.of(certificate, award), found("learner=" + learner));
        assertEquals(List.of(award), found("kind=AWARD&learner=" + learner));
        assertEquals(List.of(certificate, award), found("class=" + room.courseClass()));
        assertEquals(List.of(), found("class=" + NOBODY));
    }

    private static List<String> found(String filter) {
        return WUJIN_VIEWER.get("/v1/counties/320412/outcomes?" + filter).path("items.id");
    }

    private Response grant(Map<String, Object> changes) {
        return post("outcomes", with(room.certificate(learner, enrolment, number), changes));
    }
}
