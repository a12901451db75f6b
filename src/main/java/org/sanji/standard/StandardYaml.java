package org.sanji.standard;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.Text;

/** How the YAML or JSON of a standard is read, told about and digested. */
final class StandardYaml {

    /** Rules may hold rules; the checks follow them down, so that a document must end somewhere. */
    private static final StreamReadConstraints SHALLOW = StreamReadConstraints.builder()
            .maxNestingDepth(50)
            .maxTokenCount(100_000)
            .build();

    static final ObjectMapper YAML = strict(YAMLMapper.builder(
                    YAMLFactory.builder().streamReadConstraints(SHALLOW).build()))
            .build();
    static final ObjectMapper JSON = strict(JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(SHALLOW).build()))
            .build();

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private StandardYaml() {}

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> MapperBuilder<M, B> strict(
            MapperBuilder<M, B> builder) {
        return builder.addModule(new JavaTimeModule())
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .withConfigOverride(
                        List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .withConfigOverride(
                        Map.class, map -> map.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    }

    /**
     * The content as JSON with sorted keys and no white space. Numbers with a decimal point are refused before, so this
     * is the form of RFC 8785.
     */
    static String canonical(JsonNode root) {
        try {
            return CANONICAL.writeValueAsString(CANONICAL.treeToValue(root, Object.class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree that was read can be written", impossible);
        }
    }

    /** SHA-256, in hexadecimal, of the canonical content. The cases are a proof of the standard and no part of it. */
    static String digest(JsonNode root) {
        try {
            byte[] canonical = canonical(withoutCases(root)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static JsonNode withoutCases(JsonNode root) {
        return root instanceof ObjectNode object ? object.deepCopy().without(StandardReader.FIXTURES) : root;
    }

    /** What could not be bound at a place, in words for the author of the file and not of this program. */
    static FieldError error(Place place, JsonProcessingException refused) {
        if (!(refused instanceof JsonMappingException mismatch)) {
            return FieldError.at(place.pointer(), "wrong-type");
        }
        Place at = place;
        for (var step : mismatch.getPath()) {
            at = step.getFieldName() == null ? at.at(step.getIndex()) : at.of(step.getFieldName());
        }
        return error(at.pointer(), mismatch);
    }

    private static FieldError error(String pointer, JsonMappingException mismatch) {
        return switch (mismatch) {
            case UnrecognizedPropertyException unknown ->
                FieldError.at(pointer, "unknown-property", unknown.getPropertyName());
            case InvalidTypeIdException type
            when type.getTypeId() == null -> FieldError.at(pointer + "/type", "missing");
            case InvalidTypeIdException type -> FieldError.at(pointer + "/type", "no-such-value", type.getTypeId());
            case InvalidFormatException value ->
                FieldError.at(pointer, "no-such-value", String.valueOf(value.getValue()));
            case ValueInstantiationException made
            when made.getCause() instanceof InvalidPartException part ->
                FieldError.at(pointer, part.code(), part.arguments());
            case ValueInstantiationException made
            when made.getType().hasRawClass(Text.class) -> FieldError.at(pointer, "both-languages");
            default -> FieldError.at(pointer, "wrong-type");
        };
    }
}
