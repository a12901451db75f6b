package org.sanji.kernel;

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
import java.util.Optional;

/** The code lists of {@code code-lists.yaml}. A test holds them against the enums of the code. */
@ApplicationScoped
public class CodeLists {

    private static final String FILE = "/code-lists.yaml";
    private static final TypeReference<LinkedHashMap<String, LinkedHashMap<String, Text>>> FORM =
            new TypeReference<>() {};

    // A list written twice would otherwise silently win over the first.
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, CodeList> lists = new LinkedHashMap<>();

    CodeLists() {
        read().forEach((name, labels) -> lists.put(name, list(name, labels)));
    }

    /** The same where nothing is injected, as in the build. */
    public static CodeLists fromFile() {
        return new CodeLists();
    }

    public List<CodeList> all() {
        return List.copyOf(lists.values());
    }

    public Optional<CodeList> find(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    private static CodeList list(String name, Map<String, Text> labels) {
        return new CodeList(
                name,
                labels.entrySet().stream()
                        .map(entry -> new CodeList.Item(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Map<String, LinkedHashMap<String, Text>> read() {
        try (InputStream file = CodeLists.class.getResourceAsStream(FILE)) {
            return MAPPER.readValue(file, FORM);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
