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
import org.sanji.tenancy.RowId;

/** What an institution was called over some days. The names of an institution follow each other without a gap. */
@Entity
@Table(name = "institution_name")
@IdClass(RowId.class)
class InstitutionName {

    @Id
    @TenantId
    private String county;

    @Id
    private UUID id;

    private UUID institution;

    private String name;

    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    private @Nullable String reason;

    protected InstitutionName() {}

    InstitutionName(UUID institution, String name, LocalDate validFrom, @Nullable String reason) {
        this.id = Ids.next();
        this.institution = institution;
        this.name = name;
        this.validFrom = validFrom;
        this.reason = reason;
    }

    void correct(String rightName) {
        this.name = rightName;
    }

    void endOn(LocalDate lastDay) {
        this.validTo = lastDay;
    }

    UUID institution() {
        return institution;
    }

    String name() {
        return name;
    }

    DateSpan days() {
        return new DateSpan(validFrom, validTo);
    }

    @Nullable
    String reason() {
        return reason;
    }
}
