package org.sanji.exchange.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.RowId;

/** A {@link RowError} of an import. */
@Entity
@Immutable
@Table(name = "import_error")
@IdClass(RowId.class)
class ImportError {

    @Id
    @TenantId
    String county;

    @Id
    UUID id;

    UUID importRun;

    int line;

    int columnNumber;

    @Nullable
    String property;

    @Nullable
    String heading;

    String code;

    String message;

    @Nullable
    @Column(name = "cell_value")
    String value;

    protected ImportError() {}

    ImportError(UUID importRun, RowError error) {
        id = Ids.next();
        this.importRun = importRun;
        line = error.line();
        columnNumber = error.column();
        property = error.property();
        heading = error.heading();
        code = error.code();
        message = error.message();
        value = error.value();
    }
}
