package org.sanji.capture.honour;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** One honour an institution, its people or a project of it was awarded (S2 (十)). A second award is a second row. */
@Entity
@Table(name = "honour")
public class Honour extends CapturedRecord {

    static final String FEATURE = "honours";

    String title;

    @Enumerated(EnumType.STRING)
    AdministrativeLevel level;

    LocalDate awardedOn;

    String awardedBy;

    @Nullable
    String documentNumber;

    @Enumerated(EnumType.STRING)
    HonourSubject subject;

    protected Honour() {}

    Honour(HonourRequest request) {
        edit(request);
    }

    void edit(HonourRequest request) {
        belongTo(request.institution(), request.remark());
        title = request.title();
        level = request.level();
        awardedOn = request.awardedOn();
        awardedBy = request.awardedBy();
        documentNumber = request.documentNumber();
        subject = request.subject();
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public DateSpan days() {
        return DateSpan.on(awardedOn);
    }
}
