package org.sanji.capture.courseclass;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** A course as it is held once: by one teacher, at one institution, on some days (S2 (五)). */
@Entity
@Table(name = "course_class")
public class CourseClass extends CapturedRecord {

    static final String FEATURE = "classes";

    UUID course;

    String name;

    UUID teacher;

    @Nullable
    String place;

    int capacity;

    LocalDate startsOn;

    LocalDate endsOn;

    @Convert(converter = SessionsColumn.class)
    List<ClassSession> sessions;

    int sessionCount;

    BigDecimal sessionHours;

    protected CourseClass() {}

    CourseClass(CourseClassRequest request) {
        edit(request);
    }

    void edit(CourseClassRequest request) {
        belongTo(request.institution(), request.remark());
        course = request.course();
        name = request.name();
        teacher = request.teacher();
        place = request.place();
        capacity = request.capacity();
        startsOn = request.startsOn();
        endsOn = request.endsOn();
        var timetable = new ClassTimetable(request.sessions());
        sessions = timetable.inTurn();
        sessionCount = sessions.size();
        sessionHours = timetable.hours();
    }

    /** The most learners that may be enrolled. */
    public int capacity() {
        return capacity;
    }

    public int sessionCount() {
        return sessionCount;
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    /** From its first to its last day. */
    @Override
    public DateSpan days() {
        return new DateSpan(startsOn, endsOn);
    }
}
