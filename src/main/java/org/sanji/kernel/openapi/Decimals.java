package org.sanji.kernel.openapi;

import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Decimals travel as text, because a client that reads them as floating point changes money. */
final class Decimals {

    private static final String NUMBER = "\\d{1,13}(\\.\\d{1,4})?$";

    private static final DotName DIGITS = DotName.createSimple(Digits.class);

    private Decimals() {}

    static void apply(OpenAPI document, IndexView index) {
        index.getKnownClasses().stream().filter(ClassInfo::isRecord).forEach(type -> tellDigits(document, type));
        document.getComponents().getSchemas().values().stream()
                .flatMap(schema -> OpenApiContract.orEmpty(schema.getProperties()).values().stream())
                .filter(property ->
                        property.getType() != null && property.getType().contains(SchemaType.NUMBER))
                .forEach(Decimals::asText);
    }

    /** As many digits as its record takes. */
    private static void tellDigits(OpenAPI document, ClassInfo type) {
        Schema schema = document.getComponents().getSchemas().get(RecordShape.name(type));
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        type.fields().forEach(field -> {
            AnnotationInstance digits = field.annotation(DIGITS);
            Schema property = schema.getProperties().get(field.name());
            if (digits != null && property != null && property.getRef() == null) {
                property.setPattern("%s\\d{1,%d}(\\.\\d{1,%d})?$"
                        .formatted(
                                sign(property),
                                digits.value("integer").asInt(),
                                digits.value("fraction").asInt()));
            }
        });
    }

    private static void asText(Schema property) {
        property.setType(List.of(SchemaType.STRING));
        property.setDescription(described(property));
        property.setPattern(property.getPattern() != null ? property.getPattern() : pattern(property));
        property.setMinimum(null);
        property.setMaximum(null);
        property.setExclusiveMinimum(null);
        property.setMultipleOf(null);
        property.setFormat("decimal");
        if (property.getExamples() != null) {
            property.setExamples(
                    property.getExamples().stream().<Object>map(String::valueOf).toList());
        }
    }

    /** A schema of texts has no bounds of numbers: the sign is in the pattern, the rest in words. */
    private static String pattern(Schema property) {
        return sign(property) + NUMBER;
    }

    private static String sign(Schema property) {
        return isNegativeAllowed(property) ? "^-?" : "^";
    }

    private static boolean isNegativeAllowed(Schema property) {
        return least(property) == null || least(property).signum() < 0;
    }

    private static @Nullable BigDecimal least(Schema property) {
        return property.getMinimum() == null ? property.getExclusiveMinimum() : property.getMinimum();
    }

    private static @Nullable String described(Schema property) {
        List<String> words = new ArrayList<>();
        if (property.getDescription() != null) {
            words.add(property.getDescription());
        }
        if (property.getExclusiveMinimum() != null) {
            words.add("Above " + property.getExclusiveMinimum().toPlainString());
        }
        if (property.getMinimum() != null && property.getMinimum().signum() != 0) {
            words.add("At least " + property.getMinimum().toPlainString());
        }
        if (property.getMaximum() != null) {
            words.add("At most " + property.getMaximum().toPlainString());
        }
        return words.isEmpty() ? null : String.join(". ", words);
    }
}
