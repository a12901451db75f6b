package org.sanji.capture.course;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.capture.LearningMode;
import org.sanji.kernel.DateSpan;

/** A course an institution offers over some days (S2 (五)). It is held as classes. */
@Entity
@Table(name = "course")
public class Course extends CapturedRecord {

    static final String FEATURE = "courses";
    private static final int SCALE = 1;

    String title;

    @Enumerated(EnumType.STRING)
    CourseFamily family;

    @Enumerated(EnumType.STRING)
    LearningMode mode;

    BigDecimal hours;

    BigDecimal credits;

    boolean shared;

    boolean local;

    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    protected Course() {}

    Course(CourseRequest request) {
        edit(request);
    }

    void edit(CourseRequest request) {
        belongTo(request.institution(), request.remark());
        title = request.title();
        family = request.family();
        mode = request.mode();
        hours = request.hours().setScale(SCALE);
        credits = request.credits().setScale(SCALE);
        shared = request.shared();
        local = request.local();
        validFrom = request.validFrom();
        validTo = request.validTo();
    }

    /** Whether an institution may hold classes of it: the one that offers it, and every other when it is shared. */
    public boolean isOfferedTo(UUID institution) {
        return shared || institution().equals(institution);
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    /** The days on which it is offered. */
    @Override
    public DateSpan days() {
        return new DateSpan(validFrom, validTo);
    }
}
