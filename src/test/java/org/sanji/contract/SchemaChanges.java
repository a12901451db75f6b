package org.sanji.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares schemas of two documents in one direction. Every value of the narrow side must be one of the wide side: of
 * requests the old is the narrow one, of answers the new.
 */
final class SchemaChanges {

    private final Document before;
    private final Document after;
    private final boolean ofAnswers;
    private final Set<String> open = new HashSet<>();

    private SchemaChanges(Document before, Document after, boolean ofAnswers) {
        this.before = before;
        this.after = after;
        this.ofAnswers = ofAnswers;
    }

    static SchemaChanges ofRequests(Document before, Document after) {
        return new SchemaChanges(before, after, false);
    }

    static SchemaChanges ofAnswers(Document before, Document after) {
        return new SchemaChanges(before, after, true);
    }

    /** Adds a line for each place where the new schema breaks who relies on the old. */
    void compare(String where, JsonNode old, JsonNode now, List<String> found) {
        Set<String> lines = new java.util.LinkedHashSet<>();
        schemas(where, ofAnswers ? now : old, ofAnswers ? old : now, lines);
        found.addAll(lines);
    }

    private Document narrowSide() {
        return ofAnswers ? after : before;
    }

    private Document wideSide() {
        return ofAnswers ? before : after;
    }

    /** Schemas refer to themselves: a pair that is being compared is not compared again inside itself. */
    private void schemas(String where, JsonNode narrow, JsonNode wide, Set<String> found) {
        String pair = narrow.path("$ref").asText() + " " + wide.path("$ref").asText();
        boolean named = narrow.has("$ref") && wide.has("$ref");
        if (named && !open.add(pair)) {
            return;
        }
        List<Form> narrows = Form.all(narrowSide(), narrow);
        List<Form> wides = Form.all(wideSide(), wide);
        for (Form form : narrows) {
            found.addAll(closest(where, form, wides));
        }
        if (named) {
            open.remove(pair);
        }
    }

    /** Why a form is none of the wide ones, by the one it is most like. */
    private Set<String> closest(String where, Form narrow, List<Form> wides) {
        Set<String> best = Set.of(where + ": " + changed("of a kind that is not known"));
        boolean any = false;
        for (Form wide : wides) {
            Set<String> reasons = new java.util.LinkedHashSet<>();
            forms(where, narrow, wide, reasons);
            if (reasons.isEmpty()) {
                return reasons;
            }
            boolean sameType = narrow.type().equals(wide.type());
            if (!any && sameType || sameType && reasons.size() < best.size()) {
                best = reasons;
                any = true;
            }
            if (!any && wides.size() == 1) {
                best = reasons;
            }
        }
        return best;
    }

    private void forms(String where, Form narrow, Form wide, Set<String> found) {
        if (!wide.takesType(narrow)) {
            found.add(where + ": " + changed("type " + narrow.type() + ", not " + wide.type()));
            return;
        }
        values(where, narrow, wide, found);
        bounds(where, narrow, wide, found);
        if (narrow.schema().has("properties")
                || wide.schema().has("properties")
                || narrow.type().equals("object")) {
            objects(where, narrow, wide, found);
        }
        if (wide.schema().has("items")) {
            schemas(where + "[]", narrow.schema().path("items"), wide.schema().path("items"), found);
        }
    }

    private void values(String where, Form narrow, Form wide, Set<String> found) {
        Set<String> allowed = wide.values();
        if (!allowed.isEmpty()) {
            Set<String> given = narrow.values();
            if (given.isEmpty()) {
                found.add(where + ": " + changed("any value, not only " + allowed));
            }
            given.stream()
                    .filter(value -> !allowed.contains(value))
                    .forEach(value -> found.add(where + ": "
                            + (ofAnswers ? "may be " + value + " now" : "may not be " + value + " any more")));
        } else if (narrow.values().isEmpty()) {
            same(where, narrow, wide, "pattern", found);
            same(where, narrow, wide, "format", found);
        }
    }

    private void same(String where, Form narrow, Form wide, String keyword, Set<String> found) {
        JsonNode wanted = wide.schema().path(keyword);
        if (!wanted.isMissingNode() && !wanted.equals(narrow.schema().path(keyword))) {
            found.add(where + ": " + keyword + " " + changed(narrow.schema().path(keyword) + ", not " + wanted));
        }
    }

    private void bounds(String where, Form narrow, Form wide, Set<String> found) {
        if (!narrow.values().isEmpty()) {
            return;
        }
        for (String keyword : List.of("maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties")) {
            bound(where, narrow, wide, keyword, 1, found);
        }
        for (String keyword : List.of("minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties")) {
            bound(where, narrow, wide, keyword, -1, found);
        }
        same(where, narrow, wide, "multipleOf", found);
        same(where, narrow, wide, "uniqueItems", found);
    }

    private void bound(String where, Form narrow, Form wide, String keyword, int sign, Set<String> found) {
        JsonNode limit = wide.schema().path(keyword);
        JsonNode given = narrow.schema().path(keyword);
        // No text or list is shorter than nothing.
        boolean says = limit.isNumber() && !(keyword.matches("min[A-Z].*") && limit.asInt() == 0);
        boolean beyond = says && (!given.isNumber() || given.decimalValue().compareTo(limit.decimalValue()) * sign > 0);
        if (beyond) {
            found.add(where + ": " + keyword + " " + changed((given.isNumber() ? given : "none") + ", not " + limit));
        }
    }

    private void objects(String where, Form narrow, Form wide, Set<String> found) {
        Set<String> always = narrow.required();
        wide.required().stream()
                .filter(name -> !always.contains(name))
                .forEach(name -> found.add(where + "." + name + ": "
                        + (ofAnswers
                                ? narrow.property(name).isMissingNode() ? "removed" : "not always there any more"
                                : "required now")));
        narrow.schema().path("properties").properties().forEach(property -> {
            JsonNode other = wide.property(property.getKey());
            if (!other.isMissingNode()) {
                schemas(where + "." + property.getKey(), property.getValue(), other, found);
            } else if (wide.isClosed()) {
                found.add(where + "." + property.getKey() + ": " + (ofAnswers ? "new, in a closed object" : "removed"));
            }
        });
        if (ofAnswers) {
            wide.schema().path("properties").fieldNames().forEachRemaining(name -> {
                if (narrow.property(name).isMissingNode()) {
                    found.add(where + "." + name + ": removed");
                }
            });
        }
        additional(where, narrow, wide, found);
    }

    private void additional(String where, Form narrow, Form wide, Set<String> found) {
        if (wide.isClosed() && !narrow.isClosed()) {
            found.add(where + ": " + (ofAnswers ? "open now" : "closed now"));
        }
        JsonNode values = wide.schema().path("additionalProperties");
        if (values.isObject()) {
            schemas(where + ".*", narrow.schema().path("additionalProperties"), values, found);
        }
    }

    private String changed(String what) {
        return ofAnswers ? "is now " + what : "was " + what.replace(", not ", ", is now ");
    }
}
