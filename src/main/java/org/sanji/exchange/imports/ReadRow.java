package org.sanji.exchange.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.table.TableRow;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;

/** A row of a file on its way to a request: what its cells say, and what is wrong with them so far. */
final class ReadRow {

    private final TableRow row;
    private final Headings headings;
    private final ObjectNode values;
    private final List<RowError> errors = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private @Nullable UUID id;

    ReadRow(TableRow row, Headings headings, ObjectNode values) {
        this.row = row;
        this.headings = headings;
        this.values = values;
    }

    int line() {
        return row.number();
    }

    TableRow cells() {
        return row;
    }

    Headings headings() {
        return headings;
    }

    /** What its cells say, as a client would write it; what could not be read is not in it. */
    ObjectNode values() {
        return values;
    }

    /** The row it says it is about. */
    @Nullable
    UUID id() {
        return id;
    }

    void isAbout(UUID known) {
        id = known;
    }

    boolean isRefused() {
        return !errors.isEmpty();
    }

    List<RowError> errors() {
        return errors;
    }

    /** Refuses a property for one reason; the first one is told, and what follows from it is not. */
    void refuse(@Nullable String property, FieldError error) {
        if (property == null || refused.add(property)) {
            errors.add(RowError.of(
                    headings,
                    row,
                    new FieldError(property == null ? "" : "/" + property, null, error.code(), error.message())));
        }
        if (property != null) {
            values.remove(property);
        }
    }

    /** Refuses what the rules of the API refused. */
    void refuse(ProblemException refusal) {
        if (refusal.errors().isEmpty()) {
            var problem = refusal.toProblem();
            errors.add(RowError.of(
                    headings, row, new FieldError("", null, problem.code(), String.valueOf(problem.detail()))));
            return;
        }
        refusal.errors().stream()
                .map(error -> RowError.of(headings, row, error))
                .filter(error -> error.property() == null || refused.add(error.property()))
                .forEach(errors::add);
    }
}
