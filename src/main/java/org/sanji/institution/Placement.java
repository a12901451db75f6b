package org.sanji.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.RowId;

/** Where an institution stood over some days: its region and the institution above it. Placements do not overlap. */
@Entity
@Table(name = "placement")
@IdClass(RowId.class)
class Placement {

    @Id
    @TenantId
    private String county;

    @Id
    private UUID id;

    private UUID institution;

    private String region;

    private @Nullable UUID parent;

    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    private @Nullable String reason;

    protected Placement() {}

    Placement(
            UUID institution, RegionCode region, @Nullable UUID parent, LocalDate validFrom, @Nullable String reason) {
        this.id = Ids.next();
        this.institution = institution;
        this.region = region.value();
        this.parent = parent;
        this.validFrom = validFrom;
        this.reason = reason;
    }

    void endOn(LocalDate lastDay) {
        this.validTo = lastDay;
    }

    /** From a day on it stands elsewhere, for as long as it would have stood here. */
    Placement since(LocalDate day, RegionCode newRegion, @Nullable UUID newParent, String why) {
        if (!validFrom.isBefore(day)) {
            this.region = newRegion.value();
            this.parent = newParent;
            this.reason = why;
            return this;
        }
        var later = new Placement(institution, newRegion, newParent, day, why);
        later.validTo = validTo;
        this.validTo = day.minusDays(1);
        return later;
    }

    UUID institution() {
        return institution;
    }

    RegionCode region() {
        return new RegionCode(region);
    }

    @Nullable
    UUID parent() {
        return parent;
    }

    DateSpan days() {
        return new DateSpan(validFrom, validTo);
    }

    @Nullable
    String reason() {
        return reason;
    }
}
