package org.sanji.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.RowId;

/**
 * A county college, township school or village station. Its identity is its own; {@code region} and {@code parent} say
 * where it stands now, {@link Placement} where it stood when. It is never removed: it closes and names its successor.
 */
@Entity
@Table(name = "institution")
@IdClass(RowId.class)
public class Institution {

    @Id
    @TenantId
    private String county;

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    private String name;

    private String region;

    private @Nullable UUID parent;

    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    private @Nullable UUID successor;

    private @Nullable String address;

    private @Nullable String remark;

    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate lockedFrom;

    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate lockedTo;

    protected Institution() {}

    Institution(Tier tier, RegionCode region, @Nullable UUID parent, LocalDate validFrom) {
        this.id = Ids.next();
        this.tier = tier;
        this.region = region.value();
        this.parent = parent;
        this.validFrom = validFrom;
    }

    void describe(String newName, @Nullable String newAddress, @Nullable String newRemark) {
        this.name = newName;
        this.address = newAddress;
        this.remark = newRemark;
    }

    void rename(String newName) {
        this.name = newName;
    }

    void standAt(RegionCode newRegion, @Nullable UUID newParent) {
        this.region = newRegion.value();
        this.parent = newParent;
    }

    void close(LocalDate lastDay, @Nullable UUID successorId) {
        this.validTo = lastDay;
        this.successor = successorId;
    }

    /** Nobody took over after all. */
    void reopen() {
        this.validTo = null;
        this.successor = null;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Tier tier() {
        return tier;
    }

    public String name() {
        return name;
    }

    public RegionCode region() {
        return new RegionCode(region);
    }

    public @Nullable UUID parent() {
        return parent;
    }

    /** From its first day to its last. If it was closed in between, {@link OpenDays} knows. */
    public DateSpan open() {
        return new DateSpan(validFrom, validTo);
    }

    /** Whether some of the days may lie in an approved reporting period. */
    public boolean mayBeLocked(DateSpan days) {
        return lockedFrom != null && new DateSpan(lockedFrom, lockedTo).overlaps(days);
    }

    @Nullable
    UUID successor() {
        return successor;
    }

    @Nullable
    String address() {
        return address;
    }

    @Nullable
    String remark() {
        return remark;
    }
}
