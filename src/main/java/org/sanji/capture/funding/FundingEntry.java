package org.sanji.capture.funding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** One amount planned or spent in a fiscal year (S1 3.1 to 3.3). It counts on the day it is booked on. */
@Entity
@Table(name = "funding_entry")
public class FundingEntry extends CapturedRecord {

    static final String FEATURE = "funding-entries";
    private static final int PLACES = 2;

    int fiscalYear;

    LocalDate bookedOn;

    @Enumerated(EnumType.STRING)
    FundingType entryType;

    @Enumerated(EnumType.STRING)
    FundingSource source;

    @Enumerated(EnumType.STRING)
    FundingPurpose purpose;

    /** In CNY, always with two places. */
    BigDecimal amount;

    String title;

    protected FundingEntry() {}

    FundingEntry(FundingEntryRequest request) {
        edit(request);
    }

    void edit(FundingEntryRequest request) {
        belongTo(request.institution(), request.remark());
        fiscalYear = request.year();
        bookedOn = request.bookedOnOrYearEnd();
        entryType = request.type();
        source = request.source();
        purpose = request.purpose();
        amount = request.amount().setScale(PLACES);
        title = request.title();
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public DateSpan days() {
        return DateSpan.on(bookedOn);
    }
}
