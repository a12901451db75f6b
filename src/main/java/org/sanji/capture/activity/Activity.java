package org.sanji.capture.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.capture.LearningMode;
import org.sanji.kernel.DateSpan;

/** One activity on one day. */
@Entity
@Table(name = "activity")
public class Activity extends CapturedRecord {

    static final String FEATURE = "activities";

    String title;

    @Enumerated(EnumType.STRING)
    ActivityKind kind;

    @Enumerated(EnumType.STRING)
    LearningMode mode;

    LocalDate heldOn;

    int participants;

    @Nullable
    String partnerVenue;

    protected Activity() {}

    Activity(ActivityRequest request) {
        edit(request);
    }

    void edit(ActivityRequest request) {
        belongTo(request.institution(), request.remark());
        title = request.title();
        kind = request.kind();
        mode = request.mode();
        heldOn = request.heldOn();
        participants = request.participants();
        partnerVenue = request.partnerVenue();
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
