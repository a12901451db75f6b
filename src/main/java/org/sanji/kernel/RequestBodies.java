package org.sanji.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks the body of a request: every error of it at once, each with its JSON pointer. Jackson stops at the
 * first value it cannot bind; here that value is noted, taken out, and the rest is bound again.
 */
@ApplicationScoped
public class RequestBodies {

    private static final int MOST_ERRORS = 100;

    /** Larger than any body that is one item. */
    private static final int MOST_TOKENS = 20_000;

    /** More than a list can have that {@link BodyLimit} lets pass. */
    private static final int MOST_TOKENS_OF_MANY = 1_000_000;

    private final ObjectMapper mapper = JsonMapper.builder(factory(MOST_TOKENS))
            .addModule(new JavaTimeModule())
            .addModule(StrictJson.module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // An empty or blank text is no number and no yes or no: not even none.
            .withCoercionConfigDefaults(given -> given.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .withConfigOverride(
                    BigDecimal.class, decimal -> decimal.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();
    private final ObjectMapper ofMany = JsonMapper.builder(factory(MOST_TOKENS_OF_MANY))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Validator validator;

    RequestBodies(Validator validator) {
        this.validator = validator;
    }

    /** Refuses what is deeper, longer or stranger than any body of the contract. */
    private static JsonFactory factory(int mostTokens) {
        var bounds = StreamReadConstraints.builder()
                .maxNestingDepth(64)
                .maxNumberLength(64)
                .maxNameLength(256)
                .maxTokenCount(mostTokens)
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(bounds)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /**
     * Reads a body as the given type.
     *
     * @throws ProblemException 400 when it is not JSON, or with every field error when it is
     */
    public <T> T read(byte[] body, Class<T> type) {
        requireUtf8(body);
        try {
            @Nullable T bound = mapper.readValue(body, type);
            return bound == null ? read(tree(body), type) : checked(bound, new LinkedHashMap<>());
        } catch (StreamReadException | StreamConstraintsException malformed) {
            throw malformed(malformed);
        } catch (JacksonException refused) {
            return read(tree(body), type);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads a body as a tree: for a merge patch, or a format of others that is checked elsewhere.
     *
     * @throws ProblemException 400 when it is not JSON
     */
    public JsonNode tree(byte[] body) {
        return tree(mapper, body);
    }

    /** Reads a list of hundreds of items likewise. */
    public JsonNode treeOfMany(byte[] body) {
        return tree(ofMany, body);
    }

    private static JsonNode tree(ObjectMapper mapper, byte[] body) {
        requireUtf8(body);
        try {
            return mapper.readTree(body);
        } catch (JacksonException malformed) {
            throw malformed(malformed);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Jackson guesses other encodings, skips a byte order mark and lets halves of characters pass. */
    private static void requireUtf8(byte[] body) {
        boolean marked = body.length > 2 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        try {
            if (marked
                    || UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).chars().anyMatch(letter -> letter == 0)) {
                throw ProblemException.of(ProblemType.MALFORMED_BODY, "not-utf-8");
            }
        } catch (CharacterCodingException otherwise) {
            throw ProblemException.of(ProblemType.MALFORMED_BODY, "not-utf-8");
        }
    }

    /** The tree of a request, or of what was answered, as a client would send it. */
    public JsonNode toTree(Object request) {
        return mapper.valueToTree(request);
    }

    /**
     * Binds a tree, such as one item of many, and collects what cannot be bound. The tree stays as it is.
     *
     * @throws ProblemException 400 with every field error
     */
    public <T> T read(JsonNode tree, Class<T> type) {
        Map<String, FieldError> errors = new LinkedHashMap<>();
        JsonNode left = tree;
        T bound = null;
        boolean done = false;
        while (!done && errors.size() < MOST_ERRORS) {
            try {
                bound = mapper.treeToValue(left, type);
                done = true;
            } catch (JsonMappingException refused) {
                FieldError error = error(refused);
                left = left == tree ? tree.deepCopy() : left;
                done = errors.put(String.valueOf(error.pointer()), error) != null || !takeOut(left, refused.getPath());
            } catch (JacksonException impossible) {
                throw malformed(impossible);
            }
        }
        if (bound == null) {
            throw refused(errors);
        }
        return checked(bound, errors);
    }

    private <T> T checked(T bound, Map<String, FieldError> errors) {
        validator.validate(bound).stream()
                .sorted(java.util.Comparator.comparing((ConstraintViolation<T> violation) ->
                                violation.getPropertyPath().toString())
                        // Of two constraints of one field it is always the same one that is told.
                        .thenComparing(RequestBodies::constraint))
                .map(RequestBodies::error)
                .forEach(error -> errors.putIfAbsent(String.valueOf(error.pointer()), error));
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.VALIDATION_FAILED, List.copyOf(errors.values()));
        }
        return bound;
    }

    /** A body that is {@code null} or nothing at all gives no error of its own. */
    private static ProblemException refused(Map<String, FieldError> errors) {
        var found = errors.isEmpty() ? List.of(FieldError.at("", "wrong-type")) : List.copyOf(errors.values());
        return ProblemException.of(ProblemType.VALIDATION_FAILED, found);
    }

    private static boolean takeOut(JsonNode tree, List<JsonMappingException.Reference> path) {
        if (path.isEmpty()) {
            return false;
        }
        JsonNode parent = tree;
        for (var step : path.subList(0, path.size() - 1)) {
            parent = step.getFieldName() == null ? parent.get(step.getIndex()) : parent.get(step.getFieldName());
        }
        var last = path.getLast();
        return switch (parent) {
            case ObjectNode object -> object.remove(last.getFieldName()) != null;
            case ArrayNode array -> array.setNull(last.getIndex()) != null;
            case null, default -> false;
        };
    }

    private static FieldError error(JsonMappingException refused) {
        String pointer = refused.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName())))
                .collect(Collectors.joining());
        return switch (refused) {
            case StrictJson.Refused value -> FieldError.at(pointer, value.code());
            case UnrecognizedPropertyException unknown ->
                FieldError.at(pointer, "unknown-property", unknown.getPropertyName());
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                FieldError.at(pointer, "unknown-value", allowed(format.getTargetType()));
            default -> FieldError.at(pointer, "wrong-type");
        };
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String allowed(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        violation.getPropertyPath().forEach(node -> {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(property(violation.getRootBeanClass(), node.getName()));
            }
        });
        var descriptor = violation.getConstraintDescriptor();
        String code =
                constraint(violation).replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
        return FieldError.at(pointer.toString(), code, arguments(descriptor.getAttributes()));
    }

    private static String constraint(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    /** A component is called as its property, unless that is a word of the language, such as class. */
    private static String property(Class<?> type, String component) {
        return Arrays.stream(type.getRecordComponents())
                .filter(candidate -> candidate.getName().equals(component))
                .map(candidate -> candidate.getAccessor().getAnnotation(JsonProperty.class))
                .filter(Objects::nonNull)
                .map(JsonProperty::value)
                .findFirst()
                .orElse(component);
    }

    private static Object[] arguments(Map<String, Object> attributes) {
        var values = new ArrayList<String>();
        for (String name : List.of("value", "regexp", "min", "max", "integer", "fraction")) {
            @Nullable Object value = attributes.get(name);
            if (value != null) {
                values.add(value.toString());
            }
        }
        return values.toArray();
    }

    private static ProblemException malformed(JacksonException failure) {
        if (failure instanceof StreamConstraintsException) {
            return ProblemException.of(ProblemType.MALFORMED_BODY, "too-complex");
        }
        var place = failure.getLocation();
        return ProblemException.of(
                ProblemType.MALFORMED_BODY,
                "malformed-json",
                place == null ? "?" : String.valueOf(place.getLineNr()),
                place == null ? "?" : String.valueOf(place.getColumnNr()));
    }
}
