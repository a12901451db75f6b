package org.sanji.exchange.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.evidence.EvidenceConfiguration;
import org.sanji.evidence.ReceivedFiles;
import org.sanji.exchange.column.CellWords;
import org.sanji.exchange.column.FeatureDoor;
import org.sanji.exchange.column.FeatureDoors;
import org.sanji.exchange.column.FeatureTable;
import org.sanji.exchange.column.FeatureTables;
import org.sanji.exchange.table.OutgoingFile;
import org.sanji.exchange.table.TableFormat;
import org.sanji.kernel.Identified;
import org.sanji.kernel.Language;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.QueryParameterFilter;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.CurrentRequest;

/** Writes lists into files, page by page. What a list shows, and to whom, the list itself says. */
@ApplicationScoped
class ExportService {

    private static final int PAGE = 500;

    private final FeatureTables tables;
    private final FeatureDoors doors;
    private final CellWords words;
    private final RequestBodies bodies;
    private final EntityManager entities;
    private final EvidenceConfiguration configuration;
    private final CurrentRequest current;

    ExportService(
            FeatureTables tables,
            FeatureDoors doors,
            CellWords words,
            RequestBodies bodies,
            EntityManager entities,
            EvidenceConfiguration configuration,
            CurrentRequest current) {
        this.tables = tables;
        this.doors = doors;
        this.words = words;
        this.bodies = bodies;
        this.entities = entities;
        this.configuration = configuration;
        this.current = current;
    }

    /**
     * Writes a list into a file.
     *
     * @param query the parameters of the request: the filters of the list, and those in {@code others}
     * @throws org.sanji.kernel.ProblemException 403, 404, 400 as the list itself
     */
    OutgoingFile write(String feature, TableFormat format, Map<String, List<String>> query, Class<?> others) {
        FeatureTable table = tables.get(feature);
        FeatureDoor<?, ?, ?> door = doors.of(table);
        door.requireMayList(current.caller());
        QueryParameterFilter.require(
                query,
                Stream.concat(door.filters().stream(), Stream.<Class<?>>of(others))
                        .toList());
        Locale language = Language.current();
        return OutgoingFile.of(
                configuration.directory().resolve(ReceivedFiles.WORKING),
                out -> write(table, door, format, query, language, out));
    }

    private void write(
            FeatureTable table,
            FeatureDoor<?, ?, ?> door,
            TableFormat format,
            Map<String, List<String>> query,
            Locale language,
            OutputStream out)
            throws IOException {
        try (RowWriter writer = writer(table, format, language, out)) {
            @Nullable String cursor = null;
            do {
                PageView<? extends Identified> page = door.page(query, new PageQuery(PAGE, cursor, null));
                for (Identified row : page.items()) {
                    writer.write((ObjectNode) bodies.toTree(row));
                }
                writer.flush();
                // The session of a request remembers every row it has read.
                entities.clear();
                cursor = page.next();
            } while (cursor != null);
        }
    }

    private RowWriter writer(FeatureTable table, TableFormat format, Locale language, OutputStream out)
            throws IOException {
        return switch (format) {
            case XLSX -> new WorkbookRows(out, table.sheet().in(language), columns(table, language));
            case CSV -> new CsvRows(out, columns(table, language));
            case NDJSON -> new LineWriter(out);
        };
    }

    private ExportColumns columns(FeatureTable table, Locale language) {
        return ExportColumns.of(table, words, institutions(), language);
    }

    /** Names that one institution alone bears now: others are written as ids. */
    private Map<String, String> institutions() {
        Map<String, Integer> bearers = new HashMap<>();
        List<Object[]> all = entities.createQuery("select id, name from Institution", Object[].class)
                .getResultList();
        all.forEach(row -> bearers.merge((String) row[1], 1, Integer::sum));
        Map<String, String> names = new HashMap<>();
        all.stream()
                .filter(row -> bearers.get((String) row[1]) == 1)
                .forEach(row -> names.put(String.valueOf(row[0]), (String) row[1]));
        return names;
    }

    String fileName(String feature, TableFormat format) {
        return tables.get(feature).sheet().in(Language.current()) + "." + format.ending();
    }
}
