package org.sanji.capture.onlinelearning;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.capture.learner.Learner;
import org.sanji.kernel.DateSpan;

/** Hours of one learner on one platform on one day. It belongs to the institution the learner is registered at. */
@Entity
@Table(name = "online_learning_record")
public class OnlineLearningRecord extends CapturedRecord {

    static final String FEATURE = "online-learning-records";
    private static final int HOURS_SCALE = 2;

    UUID learner;

    String platform;

    String sourceRecordId;

    LocalDate learnedOn;

    BigDecimal hours;

    @Nullable
    String title;

    protected OnlineLearningRecord() {}

    OnlineLearningRecord(OnlineLearningRequest request, Learner learner) {
        edit(request, learner);
    }

    void edit(OnlineLearningRequest request, Learner who) {
        belongTo(who.institution(), request.remark());
        learner = who.id();
        platform = request.platform();
        sourceRecordId = request.sourceRecordId();
        learnedOn = request.learnedOn();
        hours = request.hours().setScale(HOURS_SCALE);
        title = request.title();
    }

    /** Whether a record the platform pushes again says what is stored. */
    boolean says(OnlineLearningRequest request) {
        return learner.equals(request.learner())
                && learnedOn.equals(request.learnedOn())
                && hours.compareTo(request.hours()) == 0
                && Objects.equals(title, request.title())
                && Objects.equals(remark(), request.remark());
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public DateSpan days() {
        return DateSpan.on(learnedOn);
    }
}
