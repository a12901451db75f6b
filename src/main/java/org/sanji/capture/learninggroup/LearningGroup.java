package org.sanji.capture.learninggroup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** Residents who learn together over some days, supported by one institution (S1 8.4; S2 (六)). */
@Entity
@Table(name = "learning_group")
public class LearningGroup extends CapturedRecord {

    static final String FEATURE = "learning-groups";

    String name;

    @Enumerated(EnumType.STRING)
    LearningGroupKind kind;

    String subject;

    int members;

    boolean digital;

    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    protected LearningGroup() {}

    LearningGroup(LearningGroupRequest request) {
        edit(request);
    }

    void edit(LearningGroupRequest request) {
        belongTo(request.institution(), request.remark());
        name = request.name();
        kind = request.kind();
        subject = request.subject();
        members = request.members();
        digital = request.digital();
        validFrom = request.validFrom();
        validTo = request.validTo();
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    /** The days on which the group exists. */
    @Override
    public DateSpan days() {
        return new DateSpan(validFrom, validTo);
    }
}
