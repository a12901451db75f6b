package org.sanji.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sanji.tenancy.RowId;

/** A note that figures of an institution must be computed again. */
@Entity
@Table(name = "stale_mark")
@IdClass(RowId.class)
class StaleMark {

    @Id
    @TenantId
    String county;

    @Id
    UUID id;

    UUID institution;

    String feature;

    int firstMonth;

    int lastMonth;

    protected StaleMark() {}
}
