package org.sanji.capture.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** One outcome of one learner (S2 (五)), of a class or of learning besides. It belongs to the institution that granted it. */
@Entity
@Table(name = "outcome")
public class Outcome extends CapturedRecord {

    static final String FEATURE = "outcomes";
    private static final int CREDITS_SCALE = 1;

    UUID learner;

    @Nullable
    UUID enrolment;

    @Enumerated(EnumType.STRING)
    OutcomeKind kind;

    String title;

    @Nullable
    String certificateNumber;

    /** The number of a certificate, which is given once in a county; none where the number is another's. */
    @Nullable
    String certificateKey;

    @Nullable
    BigDecimal credits;

    LocalDate grantedOn;

    protected Outcome() {}

    Outcome(OutcomeRequest request) {
        edit(request);
    }

    void edit(OutcomeRequest request) {
        belongTo(request.institution(), request.remark());
        learner = request.learner();
        enrolment = request.enrolment();
        kind = request.kind();
        title = request.title();
        certificateNumber = request.certificateNumber();
        certificateKey = kind == OutcomeKind.CERTIFICATE ? certificateNumber : null;
        credits = request.credits() == null ? null : request.credits().setScale(CREDITS_SCALE);
        grantedOn = request.grantedOn();
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public DateSpan days() {
        return DateSpan.on(grantedOn);
    }
}
