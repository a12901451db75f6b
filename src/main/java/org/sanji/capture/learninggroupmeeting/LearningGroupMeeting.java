package org.sanji.capture.learninggroupmeeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/**
 * One learning group on one day (S2 (六)). It belongs to the institution that records it, which need not be the one that
 * supports the group.
 */
@Entity
@Table(name = "learning_group_meeting")
public class LearningGroupMeeting extends CapturedRecord {

    static final String FEATURE = "learning-group-meetings";

    UUID learningGroup;

    String title;

    @Enumerated(EnumType.STRING)
    LearningGroupMeetingKind kind;

    LocalDate heldOn;

    int participants;

    protected LearningGroupMeeting() {}

    LearningGroupMeeting(LearningGroupMeetingRequest request) {
        edit(request);
    }

    void edit(LearningGroupMeetingRequest request) {
        belongTo(request.institution(), request.remark());
        learningGroup = request.group();
        title = request.title();
        kind = request.kind();
        heldOn = request.heldOn();
        participants = request.participants();
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
