package org.sanji.capture.training;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/**
 * One member of staff at one training. It belongs to the institution of the member's post, where it counts. Written with
 * its training only; read as the training's attendees, never by itself.
 */
@Entity
@Table(name = "training_attendance")
public class TrainingAttendance extends CapturedRecord {

    UUID training;

    UUID staffMember;

    @Transient
    private LocalDate heldOn;

    protected TrainingAttendance() {}

    TrainingAttendance(Training training, UUID staffMember, UUID institution, Instant now) {
        belongTo(institution, null);
        recorded(now);
        this.training = training.id();
        this.staffMember = staffMember;
        this.heldOn = training.heldOn;
    }

    @Override
    public String feature() {
        return Training.FEATURE;
    }

    @Override
    public DateSpan days() {
        return DateSpan.on(heldOn);
    }
}
