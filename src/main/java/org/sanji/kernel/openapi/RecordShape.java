package org.sanji.kernel.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jspecify.annotations.Nullable;

/**
 * What the components of a record say about null.
 *
 * @param name of its schema
 * @param nullable components that may be null
 * @param always components that are never null
 * @param omitsNull whether a null is left out of the answer instead of written
 */
record RecordShape(String name, List<String> nullable, List<String> always, boolean omitsNull) {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    static RecordShape of(ClassInfo type) {
        var components = type.recordComponents().stream()
                .collect(Collectors.partitioningBy(
                        component -> component.type().hasAnnotation(NULLABLE),
                        Collectors.mapping(component -> property(type, component.name()), Collectors.toList())));
        return new RecordShape(
                name(type), components.get(true), components.get(false), type.hasDeclaredAnnotation(JsonInclude.class));
    }

    /** A component is called as its property, unless that is a word of the language, such as class. */
    private static String property(ClassInfo type, String component) {
        AnnotationInstance named = type.field(component).annotation(DotName.createSimple(JsonProperty.class));
        return named == null ? component : named.value().asString();
    }

    private static String name(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(DotName.createSimple(Schema.class));
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }
}
