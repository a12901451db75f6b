package org.sanji.capture.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/**
 * One learner in one class (S2 (五)). It belongs to the institution of the class; the learner may be registered at
 * another.
 */
@Entity
@Table(name = "enrolment")
public class Enrolment extends CapturedRecord {

    static final String FEATURE = "enrolments";

    UUID courseClass;

    UUID learner;

    LocalDate enrolledOn;

    @Nullable
    Integer attendedSessions;

    @Nullable
    LocalDate completedOn;

    protected Enrolment() {}

    Enrolment(EnrolmentRequest request) {
        edit(request);
    }

    void edit(EnrolmentRequest request) {
        belongTo(request.institution(), request.remark());
        courseClass = request.courseClass();
        learner = request.learner();
        enrolledOn = request.enrolledOn();
        attendedSessions = request.attendedSessions();
        completedOn = request.completedOn();
    }

    public UUID courseClass() {
        return courseClass;
    }

    public UUID learner() {
        return learner;
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    protected @Nullable LocalDate outcomeOn() {
        return completedOn;
    }

    @Override
    protected Set<String> outcomeProperties() {
        return Set.of("completedOn", "attendedSessions");
    }

    /** From the enrolment to the completion, since it counts on both days; until there is one, the enrolment alone. */
    @Override
    public DateSpan days() {
        return new DateSpan(enrolledOn, completedOn == null ? enrolledOn : completedOn);
    }
}
