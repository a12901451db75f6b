package org.sanji.capture.guidance;

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

/** One institution guiding another one below it, or residents, on one day (S2 (五), (六)). It belongs to who guided. */
@Entity
@Table(name = "guidance_visit")
public class GuidanceVisit extends CapturedRecord {

    static final String FEATURE = "guidance-visits";

    /** The institution that was guided; none where residents were. */
    @Nullable
    UUID guided;

    @Enumerated(EnumType.STRING)
    GuidanceKind kind;

    String subject;

    LocalDate heldOn;

    int participants;

    @Nullable
    String guide;

    protected GuidanceVisit() {}

    GuidanceVisit(GuidanceVisitRequest request) {
        edit(request);
    }

    void edit(GuidanceVisitRequest request) {
        belongTo(request.institution(), request.remark());
        guided = request.guided();
        kind = request.kind();
        subject = request.subject();
        heldOn = request.heldOn();
        participants = request.participants();
        guide = request.guide();
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public DateSpan days() {
        return DateSpan.on(heldOn);
    }

    /** It counts at the guided institution too, as a visit received. */
    @Override
    protected Set<UUID> countsAlsoAt() {
        return guided == null ? Set.of() : Set.of(guided);
    }
}
