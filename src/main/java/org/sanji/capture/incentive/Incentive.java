package org.sanji.capture.incentive;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** One incentive granted on one day: points, rewards or commendations (S1 11). */
@Entity
@Table(name = "incentive")
public class Incentive extends CapturedRecord {

    static final String FEATURE = "incentives";
    private static final int PLACES = 2;

    @Enumerated(EnumType.STRING)
    IncentiveKind kind;

    String title;

    LocalDate grantedOn;

    int beneficiaries;

    /** In CNY, always with two places. */
    @Nullable
    BigDecimal amount;

    @Nullable
    String documentNumber;

    protected Incentive() {}

    Incentive(IncentiveRequest request) {
        edit(request);
    }

    void edit(IncentiveRequest request) {
        belongTo(request.institution(), request.remark());
        kind = request.kind();
        title = request.title();
        grantedOn = request.grantedOn();
        beneficiaries = request.beneficiaries();
        amount = request.amount() == null ? null : request.amount().setScale(PLACES);
        documentNumber = request.documentNumber();
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
