package org.sanji.exchange.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.column.ColumnType;
import org.sanji.exchange.column.FeatureDoor;
import org.sanji.exchange.column.FeatureTable;
import org.sanji.exchange.table.TableRow;
import org.sanji.institution.InstitutionDirectory;
import org.sanji.institution.InstitutionView;
import org.sanji.institution.StaleMarks;
import org.sanji.kernel.Identified;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RequestBodies;

/**
 * Hands rows of a file to the service of their feature, in the transaction of the caller. What many rows need is asked
 * once: what they refer to, which of them are stored already, whether their institutions are open; stale marks are
 * gathered and written together.
 */
@ApplicationScoped
class RowApplication {

    private final RowReading reading;
    private final References references;
    private final ExistingRows existing;
    private final RequestBodies bodies;
    private final InstitutionDirectory institutions;
    private final StaleMarks staleMarks;
    private final EntityManager entities;

    RowApplication(
            RowReading reading,
            References references,
            ExistingRows existing,
            RequestBodies bodies,
            InstitutionDirectory institutions,
            StaleMarks staleMarks,
            EntityManager entities) {
        this.reading = reading;
        this.references = references;
        this.existing = existing;
        this.bodies = bodies;
        this.institutions = institutions;
        this.staleMarks = staleMarks;
        this.entities = entities;
    }

    /**
     * The file the rows are of.
     *
     * @param seen what told rows apart so far, when a row that comes twice is to be refused
     */
    record Sheet(
            FeatureTable table,
            FeatureDoor<?, ?, ?> door,
            Headings headings,
            LocalDate dayZero,
            @Nullable SeenRows seen) {

        /** Whether a row may refer to one before it. */
        boolean refersToItself() {
            return table.columns().stream()
                    .anyMatch(column -> column.type() instanceof ColumnType.Reference reference
                            && reference.feature().equals(table.path()));
        }
    }

    /**
     * Applies some rows.
     *
     * @throws RowRefused at the first row that a rule of the service refuses
     */
    List<RowResult> apply(Sheet sheet, List<TableRow> rows) {
        InstitutionIndex index = references.institutions();
        entities.unwrap(Session.class).setJdbcBatchSize(rows.size());
        List<RowResult> results = new ArrayList<>(rows.size());
        if (sheet.refersToItself()) {
            rows.forEach(row -> applyRead(sheet, List.of(row), index, results));
        } else {
            staleMarks.gather();
            applyRead(sheet, rows, index, results);
            staleMarks.writeGathered();
        }
        entities.flush();
        return results;
    }

    private void applyRead(Sheet sheet, List<TableRow> rows, InstitutionIndex index, List<RowResult> results) {
        List<ReadRow> read = rows.stream()
                .map(row -> reading.read(row, sheet.headings(), sheet.dayZero()))
                .toList();
        references.resolve(read, index);
        Map<ReadRow, Object> requests = requests(sheet, read);
        Map<ReadRow, StoredRow> stored = existing.of(sheet.table(), sheet.door(), read, index);
        // A list reads rows that cannot be changed: what is changed is read again.
        entities.flush();
        entities.clear();
        if (!sheet.refersToItself()) {
            institutions.holdAhead(institutionsOf(read));
        }
        for (ReadRow row : read) {
            if (sheet.seen() != null) {
                sheet.seen().refuseTwice(sheet.table(), row);
            }
            results.add(
                    row.isRefused() ? RowResult.rejected(row) : apply(sheet, row, requests, stored, index, results));
        }
    }

    /** Rows that do not say which row they are must say everything. */
    private Map<ReadRow, Object> requests(Sheet sheet, List<ReadRow> rows) {
        Map<ReadRow, Object> requests = new IdentityHashMap<>();
        for (ReadRow row : rows) {
            if (row.id() == null) {
                request(sheet, row).ifPresent(request -> requests.put(row, request));
            }
        }
        return requests;
    }

    private Optional<Object> request(Sheet sheet, ReadRow row) {
        try {
            return Optional.of(bodies.read((JsonNode) row.values(), sheet.door().request()));
        } catch (ProblemException refused) {
            row.refuse(refused);
            return Optional.empty();
        }
    }

    private static Set<UUID> institutionsOf(List<ReadRow> rows) {
        return rows.stream()
                .filter(row -> !row.isRefused())
                .flatMap(row -> Stream.ofNullable(row.values().get("institution")))
                .map(value -> UUID.fromString(value.asText()))
                .collect(Collectors.toSet());
    }

    private RowResult apply(
            Sheet sheet,
            ReadRow row,
            Map<ReadRow, Object> requests,
            Map<ReadRow, StoredRow> stored,
            InstitutionIndex index,
            List<RowResult> before) {
        try {
            StoredRow known = stored.get(row);
            if (known == null) {
                note(index, sheet.door().add(Objects.requireNonNull(requests.get(row))));
                return RowResult.of(row, RowOutcome.CREATED);
            }
            ObjectNode changes = known.changes(row);
            if (changes.isEmpty()) {
                return RowResult.of(row, RowOutcome.UNCHANGED);
            }
            sheet.door().patch(known.id(), known.version(), MergePatch.of(changes));
            return RowResult.of(row, RowOutcome.UPDATED);
        } catch (ProblemException refused) {
            row.refuse(refused);
            throw new RowRefused(before, row);
        }
    }

    private static void note(InstitutionIndex index, Identified created) {
        if (created instanceof InstitutionView institution) {
            index.add(institution);
        }
    }
}
