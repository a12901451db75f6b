package org.sanji.capture.openinghours;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** The weekly timetable of an institution over some days. Timetables of one institution do not overlap. */
@Entity
@Table(name = "opening_hours")
public class OpeningHours extends CapturedRecord {

    static final String FEATURE = "opening-hours";

    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    @Convert(converter = SlotsColumn.class)
    List<Slot> slots;

    BigDecimal weeklyHours;

    protected OpeningHours() {}

    OpeningHours(OpeningHoursRequest request) {
        edit(request);
    }

    void edit(OpeningHoursRequest request) {
        belongTo(request.institution(), request.remark());
        validFrom = request.validFrom();
        validTo = request.validTo();
        slots = List.copyOf(request.slots());
        weeklyHours = new WeeklyTimetable(slots).hours();
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public DateSpan days() {
        return new DateSpan(validFrom, validTo);
    }
}
