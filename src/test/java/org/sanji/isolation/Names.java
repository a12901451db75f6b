package org.sanji.isolation;

import java.util.Map;
import java.util.Set;

/**
 * What a parameter or a field of the document names. What is found here by its form but not by its name fails the suite:
 * whoever adds a reference says in one line what it refers to, and it is attacked.
 */
final class Names {

    static final String COUNTY = "county";
    static final String REGION = "region";
    static final String CITY = "city";
    static final String DIGEST = "digest";
    static final String CITY_WEBHOOKS = "webhooks of the city";
    static final String CITY_DELIVERIES = "deliveries of the city";

    /** Fields and parameters that hold an id, and the collection it belongs to. */
    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("institution", "institutions"),
            Map.entry("parent", "parents"),
            Map.entry("into", "stations"),
            Map.entry("successor", "stations"),
            Map.entry("children", "stations"),
            Map.entry("guided", "stations"),
            Map.entry("course", "courses"),
            Map.entry("class", "classes"),
            Map.entry("teacher", "staff"),
            Map.entry("attendees", "staff"),
            Map.entry("attendee", "staff"),
            Map.entry("learner", "learners"),
            Map.entry("enrolment", "enrolments"),
            Map.entry("group", "learning-groups"),
            Map.entry("platform", "platforms"),
            Map.entry("volunteer", "volunteers"),
            Map.entry("campaign", "campaigns"),
            Map.entry("replaces", "releases"),
            Map.entry("subjectId", "activities"),
            Map.entry("statementId", "xapi-statements"),
            Map.entry("voidedStatementId", "voided-xapi-statements"),
            Map.entry("registration", "activities"),
            // Of a change that is only asked about.
            Map.entry("id", "activities"));

    /** Fields and parameters that hold the code of a place. */
    private static final Set<String> REGIONS =
            Set.of("region", "homeRegion", "under", "invited", "code", "parent", "into");

    /** What the whole country knows: such a name belongs to no county. */
    private static final Map<String, String> OF_ALL = Map.of(
            "list",
            "activity-kind",
            "measure",
            "activity.count",
            "version",
            World.VERSION,
            "number",
            "1",
            "year",
            "2025");

    private Names() {}

    /** What a parameter of the path names; empty for what the whole country knows. */
    static String inPath(Operation operation, Operation.Parameter parameter) {
        String name = parameter.name();
        if (name.equals(COUNTY)) {
            return COUNTY;
        }
        if (operation.path().startsWith("/v1/regions/{code}/webhook-subscriptions")) {
            return name.equals("code") ? CITY : name.equals("id") ? CITY_WEBHOOKS : CITY_DELIVERIES;
        }
        if (name.equals("delivery")) {
            return "webhook-deliveries";
        }
        if (name.equals("id")) {
            return operation.id().equals("replaceEvidenceLink") ? "linked-evidence" : operation.segmentBefore(name);
        }
        if (parameter.isId()) {
            return id(operation, name);
        }
        if (!parameter.isRegion()) {
            return "";
        }
        boolean ofTheCity = operation.path().startsWith("/v1/regions/{code}/campaigns")
                || operation.path().equals("/v1/regions/{code}/releases")
                || operation.path().equals("/v1/regions/{code}/evaluations");
        return ofTheCity ? CITY : REGION;
    }

    static String ofAll(String name) {
        String value = OF_ALL.get(name);
        if (value == null) {
            throw new IllegalStateException("Say in Names what stands for " + name);
        }
        return value;
    }

    static String id(Operation operation, String name) {
        // A school guides a station, and a standard resident school is one.
        if (operation.path().contains("/recognitions") && name.equals("institution")) {
            return "stations";
        }
        String collection = IDS.get(name);
        if (collection == null) {
            throw new IllegalStateException("Say in Names what the id " + name + " refers to");
        }
        return collection;
    }

    static String region(String name) {
        if (!REGIONS.contains(name)) {
            throw new IllegalStateException("Say in Names that " + name + " names a place");
        }
        return REGION;
    }
}
