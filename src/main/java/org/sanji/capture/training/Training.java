package org.sanji.capture.training;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** One training on one day. It belongs to the institution that records it; each attendance belongs to the attendee's. */
@Entity
@Table(name = "training")
public class Training extends CapturedRecord {

    static final String FEATURE = "trainings";
    private static final int HOURS_SCALE = 2;

    String title;

    @Enumerated(EnumType.STRING)
    TrainingTopic topic;

    @Enumerated(EnumType.STRING)
    AdministrativeLevel organiserLevel;

    String organiser;

    LocalDate heldOn;

    BigDecimal hours;

    // Kept in rows of their own (TrainingAttendance); here so that the audit trail says who attended.
    @Transient
    List<UUID> attendees = List.of();

    protected Training() {}

    Training(TrainingRequest request) {
        edit(request);
    }

    void edit(TrainingRequest request) {
        belongTo(request.institution(), request.remark());
        title = request.title();
        topic = request.topic();
        organiserLevel = request.organiserLevel();
        organiser = request.organiser();
        heldOn = request.heldOn();
        hours = request.hours().setScale(HOURS_SCALE);
        attendedBy(request.attendees());
    }

    /** Says who attended, in an order that does not depend on who wrote it. */
    void attendedBy(Collection<UUID> staffMembers) {
        attendees = staffMembers.stream().sorted().toList();
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public DateSpan days() {
        return DateSpan.on(heldOn);
    }
}
