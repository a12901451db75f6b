package org.sanji.capture.volunteerservice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.sanji.capture.CapturedRecord;
import org.sanji.capture.volunteer.VolunteerField;
import org.sanji.kernel.DateSpan;

/**
 * What one volunteer or team did on one day (S1 4.2; S2 (四)). It belongs to the institution it was done for, which need
 * not be the volunteer's own.
 */
@Entity
@Table(name = "volunteer_session")
public class VolunteerSession extends CapturedRecord {

    static final String FEATURE = "volunteer-services";
    private static final int HOURS_SCALE = 2;

    UUID volunteer;

    String title;

    @Enumerated(EnumType.STRING)
    VolunteerField kind;

    LocalDate heldOn;

    BigDecimal hours;

    int served;

    protected VolunteerSession() {}

    VolunteerSession(VolunteerSessionRequest request) {
        edit(request);
    }

    void edit(VolunteerSessionRequest request) {
        belongTo(request.institution(), request.remark());
        volunteer = request.volunteer();
        title = request.title();
        kind = request.kind();
        heldOn = request.heldOn();
        hours = request.hours().setScale(HOURS_SCALE);
        served = request.served();
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
