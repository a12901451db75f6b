package org.sanji.rollup;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.RowId;

/** A stored figure that was not what the rows gave. The place is an institution's id or a region's code. */
@Entity
@Table(name = "figure_difference")
@IdClass(RowId.class)
class FigureDifference {

    @Id
    @TenantId
    String county;

    @Id
    UUID id = Ids.next();

    UUID reconciliation;

    String measure;

    String place;

    int month;

    BigDecimal storedValue;

    BigDecimal computedValue;

    long storedRows;

    long computedRows;

    protected FigureDifference() {}

    FigureDifference(UUID reconciliation, String measure, ReconciliationSql.Found found) {
        this.reconciliation = reconciliation;
        this.measure = measure;
        this.place = found.place();
        this.month = found.month();
        this.storedValue = found.stored();
        this.computedValue = found.computed();
        this.storedRows = found.storedRows();
        this.computedRows = found.computedRows();
    }
}
