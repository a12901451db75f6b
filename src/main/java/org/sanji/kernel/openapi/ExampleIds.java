package org.sanji.kernel.openapi;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * The ids shown in examples: one for each kind of thing, the same wherever it is meant. What a mock of the contract answers then
 * belongs together: an activity has another id than its institution, and that one is found in the list of institutions.
 */
final class ExampleIds {

    /** What is meant by properties that are not called like the thing. */
    private static final Map<String, String> MEANT = Map.of(
            "attendees", "staffMember",
            "teacher", "staffMember",
            "class", "courseClass",
            "group", "learningGroup",
            "children", "villageStation",
            "guided", "villageStation",
            "subjectId", "activity");

    private ExampleIds() {}

    /**
     * The id of what a property means.
     *
     * @param owner the schema that has the property
     */
    static String of(String property, String owner) {
        String own = owner.isEmpty() ? property : Character.toLowerCase(owner.charAt(0)) + owner.substring(1);
        return id(property.equals("id") ? own : MEANT.getOrDefault(property, property));
    }

    /** In the form of the ids of this API, whose first half is a moment. */
    private static String id(String thing) {
        String digits = UUID.nameUUIDFromBytes(thing.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return "0195a1c4-7d1e-7%s-9%s-%s"
                .formatted(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6, 18));
    }
}
