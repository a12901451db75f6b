package org.sanji.capture.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** One status one institution was granted (S1 eligibility, 6.1). A second grant is a second row. */
@Entity
@Table(name = "recognition")
public class Recognition extends CapturedRecord {

    static final String FEATURE = "recognitions";

    @Enumerated(EnumType.STRING)
    RecognitionKind kind;

    LocalDate grantedOn;

    @Nullable
    LocalDate validUntil;

    @Nullable
    LocalDate revokedOn;

    /** The last day it is held, stored so that figures and eligibility need not know how it follows. */
    @Nullable
    LocalDate heldTo;

    @Nullable
    String grantedBy;

    @Nullable
    String documentNumber;

    /** The application whose decision wrote it; null for what was granted outside of Sanji. */
    @Nullable
    UUID evaluation;

    protected Recognition() {}

    Recognition(RecognitionRequest request) {
        edit(request);
    }

    void edit(RecognitionRequest request) {
        belongTo(request.institution(), request.remark());
        kind = request.kind();
        grantedOn = request.grantedOn();
        validUntil = request.validUntil();
        revokedOn = request.revokedOn();
        heldTo = request.lastDayHeld();
        grantedBy = request.grantedBy();
        documentNumber = request.documentNumber();
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public DateSpan days() {
        // Revoked on the very day it was granted it was never held; a span must still name a day.
        boolean neverHeld = heldTo != null && heldTo.isBefore(grantedOn);
        return neverHeld ? DateSpan.on(grantedOn) : new DateSpan(grantedOn, heldTo);
    }

    @Override
    protected Set<String> spanProperties() {
        return Set.of("grantedOn", "validUntil", "revokedOn", "heldTo");
    }
}
