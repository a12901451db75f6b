package org.sanji.exchange.column;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.Text;

/** Every feature as a table. */
@ApplicationScoped
public class FeatureTables {

    private static final String FILE = "/exchange/columns.yaml";
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** A feature as the file has it. */
    record Words(
            Text sheet, FeatureTable.Stored stored, List<String> key, LinkedHashMap<String, ColumnWords> columns) {}

    private final Map<String, FeatureTable> tables = new LinkedHashMap<>();

    FeatureTables() {
        read().forEach((path, words) -> tables.put(path, table(path, words)));
    }

    public List<FeatureTable> all() {
        return List.copyOf(tables.values());
    }

    /**
     * The table of a feature.
     *
     * @throws ProblemException 404 when there is no such feature
     */
    public FeatureTable get(String path) {
        FeatureTable table = tables.get(path);
        if (table == null) {
            throw ProblemException.notFound();
        }
        return table;
    }

    private static FeatureTable table(String path, Words words) {
        Class<?> request = ExchangedFeatures.get(path).request();
        return new FeatureTable(
                path, words.sheet(), words.stored(), words.key(), RequestColumns.of(request, words.columns()));
    }

    private static Map<String, Words> read() {
        try (InputStream file = FeatureTables.class.getResourceAsStream(FILE)) {
            return MAPPER.readValue(file, new TypeReference<LinkedHashMap<String, Words>>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
