package org.sanji.standard;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/**
 * Reads one standard from YAML or JSON. The whole document is checked before anything is refused, so that its author
 * sees every mistake at once.
 */
public final class StandardReader {

    /** The property with the cases a standard is proven by; {@link #read} leaves them to the one who scores. */
    public static final String FIXTURES = "fixtures";

    private StandardReader() {}

    /**
     * Reads the text of a document, which is YAML.
     *
     * @throws ProblemException 400 when it is not, with the line
     */
    public static JsonNode yaml(byte[] document) {
        return tree(StandardYaml.YAML, document, "malformed-yaml");
    }

    /**
     * Reads the text of a document, which is JSON.
     *
     * @throws ProblemException 400 when it is not, with the line
     */
    public static JsonNode json(byte[] document) {
        return tree(StandardYaml.JSON, document, "malformed-json");
    }

    /**
     * Binds a document.
     *
     * @throws InvalidStandardException with all mistakes found
     */
    public static Standard read(JsonNode root) {
        return new StandardReading().standard(root);
    }

    /** Binds a part of a document that is not of the standard itself; what cannot be bound is added to the errors. */
    public static <T> Optional<T> bind(JsonNode node, Place place, Class<T> type, List<FieldError> errors) {
        try {
            return Optional.ofNullable(StandardYaml.JSON.treeToValue(node, type));
        } catch (JsonProcessingException refused) {
            errors.add(StandardYaml.error(place, refused));
            return Optional.empty();
        }
    }

    /** A document as it is stored: JSON in its canonical form. */
    public static String canonical(JsonNode root) {
        return StandardYaml.canonical(root);
    }

    /** A document without the cases it is proven by, which are no part of the standard. */
    public static JsonNode withoutCases(JsonNode root) {
        return StandardYaml.withoutCases(root);
    }

    private static JsonNode tree(ObjectMapper mapper, byte[] document, String refusal) {
        try {
            return mapper.readTree(document);
        } catch (JacksonException malformed) {
            var place = malformed.getLocation();
            throw ProblemException.of(
                    ProblemType.MALFORMED_BODY,
                    refusal,
                    place == null ? "?" : String.valueOf(place.getLineNr()),
                    place == null ? "?" : String.valueOf(place.getColumnNr()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
