package org.sanji.kernel.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
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

    static RecordShape of(ClassInfo type, IndexView index) {
        List<String> nullable = new ArrayList<>();
        List<String> always = new ArrayList<>();
        for (RecordComponentInfo component : type.recordComponents()) {
            ClassInfo inside = isUnwrapped(type, component)
                    ? index.getClassByName(component.type().name())
                    : null;
            if (inside != null) {
                RecordShape shape = of(inside, index);
                nullable.addAll(shape.nullable());
                always.addAll(shape.always());
            } else {
                (component.type().hasAnnotation(NULLABLE) ? nullable : always).add(property(type, component.name()));
            }
        }
        return new RecordShape(name(type), nullable, always, type.hasDeclaredAnnotation(JsonInclude.class));
    }

    /** Whether the properties of the component stand among those of the record. */
    private static boolean isUnwrapped(ClassInfo type, RecordComponentInfo component) {
        return type.field(component.name()).hasAnnotation(DotName.createSimple(JsonUnwrapped.class));
    }

    /** A component is called as its property, unless that is a word of the language, such as class. */
    private static String property(ClassInfo type, String component) {
        AnnotationInstance named = type.field(component).annotation(DotName.createSimple(JsonProperty.class));
        return named == null || named.value() == null
                ? component
                : named.value().asString();
    }

    /** What its schema is called. */
    static String name(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(DotName.createSimple(Schema.class));
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }
}
