package org.sanji.kubernetes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Walks an object of the Kubernetes model and collects the fields its types put aside because they do not know them. */
final class UnknownFields {

    private static final String MODEL = "io.fabric8.kubernetes.api.model.";
    private static final String ASIDE = "getAdditionalProperties";

    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    static List<String> of(Object read) {
        var fields = new UnknownFields();
        fields.walk(read, "");
        return fields.found;
    }

    private void walk(Object value, String path) {
        switch (value) {
            case null -> {}
            case Collection<?> list -> list.forEach(element -> walk(element, path + "[]"));
            case Map<?, ?> map -> map.forEach((key, element) -> walk(element, path + "." + key));
            case Record record -> components(record, path);
            default -> {
                if (value.getClass().getName().startsWith(MODEL)
                        && !value.getClass().isEnum()) {
                    getters(value, path);
                }
            }
        }
    }

    private void components(Record record, String path) {
        for (var component : record.getClass().getRecordComponents()) {
            walk(call(record, component.getAccessor()), path + "." + component.getName());
        }
    }

    private void getters(Object model, String path) {
        for (Method method : model.getClass().getMethods()) {
            boolean getter = method.getName().startsWith("get")
                    && method.getParameterCount() == 0
                    && method.getDeclaringClass() != Object.class;
            if (!getter) {
                continue;
            }
            Object value = call(model, method);
            if (method.getName().equals(ASIDE)) {
                ((Map<?, ?>) value).keySet().forEach(name -> found.add(path + "." + name));
            } else {
                walk(value, path + "." + method.getName().substring(3));
            }
        }
    }

    private static Object call(Object on, Method method) {
        try {
            method.setAccessible(true);
            return method.invoke(on);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(method.toString(), failed);
        }
    }
}
