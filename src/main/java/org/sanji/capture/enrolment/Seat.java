package org.sanji.capture.enrolment;

import java.time.LocalDate;
import org.sanji.capture.courseclass.CourseClass;
import org.sanji.capture.learner.Learner;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/**
 * A learner before a class, and whether the one can be enrolled in the other.
 *
 * @param taken how many other enrolments the class has
 * @param again how many of them are of this learner
 */
record Seat(CourseClass courseClass, Learner learner, long taken, long again) {

    /**
     * Refuses what cannot be. The day a learner registered is not told: the learner may be registered elsewhere.
     *
     * @throws ProblemException 409 when the learner is enrolled in the class already, else 422
     */
    void require(EnrolmentRequest request) {
        requirePlace(request);
        LocalDate first = courseClass.days().from();
        LocalDate last = courseClass.days().to();
        if (last != null && request.enrolledOn().isAfter(last)) {
            throw ProblemException.rule("/enrolledOn", "enrolled-after-class", last.toString());
        }
        if (!learner.days().contains(request.enrolledOn())) {
            throw ProblemException.rule("/enrolledOn", "enrolled-before-registration");
        }
        if (request.completedOn() != null && request.completedOn().isBefore(first)) {
            throw ProblemException.rule("/completedOn", "completed-before-class", first.toString());
        }
        Integer attended = request.attendedSessions();
        if (attended != null && attended > courseClass.sessionCount()) {
            throw ProblemException.rule(
                    "/attendedSessions", "attended-more-than-held", String.valueOf(courseClass.sessionCount()));
        }
    }

    private void requirePlace(EnrolmentRequest request) {
        if (!courseClass.institution().equals(request.institution())) {
            throw ProblemException.rule("/institution", "class-of-other-institution");
        }
        if (again > 0) {
            throw ProblemException.of(ProblemType.DUPLICATE, "learner-enrolled");
        }
        if (taken >= courseClass.capacity()) {
            throw ProblemException.rule("/class", "class-full", String.valueOf(courseClass.capacity()));
        }
    }
}
