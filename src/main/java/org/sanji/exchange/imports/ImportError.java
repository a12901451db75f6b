package org.sanji.exchange.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
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

    private static final int LONGEST_HEADING = 100;
    private static final int LONGEST_MESSAGE = 4_000;
    private static final int LONGEST_VALUE = 200;

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
        heading = beginning(error.heading(), LONGEST_HEADING);
        code = error.code();
        message = Objects.requireNonNull(beginning(error.message(), LONGEST_MESSAGE));
        value = beginning(error.value(), LONGEST_VALUE);
    }

    /** What a file says is as long as its cells are: it must not be what keeps the error from being written down. */
    private static @Nullable String beginning(@Nullable String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, pair ? most - 1 : most);
    }
}
