package org.sanji.exchange.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sanji.kernel.FieldError;

/**
 * An object with the properties the specification lists and no others: xAPI has a place for everything else, its
 * extensions.
 *
 * @param rules what its properties must be together
 */
record ObjectForm(Map<String, Form> properties, List<String> required, List<Form> rules) implements Form {

    static ObjectForm of(Map<String, Form> properties, String... required) {
        return new ObjectForm(properties, List.of(required), List.of());
    }

    ObjectForm where(Form... more) {
        return new ObjectForm(properties, required, List.of(more));
    }

    @Override
    public void check(JsonNode value, String pointer, Collection<FieldError> errors) {
        if (!value.isObject()) {
            errors.add(FieldError.at(pointer, "wrong-type"));
            return;
        }
        required.stream()
                .filter(name -> !value.has(name))
                .forEach(name -> errors.add(FieldError.at(pointer + "/" + name, "not-null")));
        value.properties().forEach(property -> {
            String place = pointer + "/" + property.getKey().replace("~", "~0").replace("/", "~1");
            Form form = properties.get(property.getKey());
            if (form == null) {
                errors.add(FieldError.at(place, "unknown-property", property.getKey()));
            } else {
                form.check(property.getValue(), place, errors);
            }
        });
        rules.forEach(rule -> rule.check(value, pointer, errors));
    }
}
