package org.sanji.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/** A town of which rows are added, replaced and removed at random, as what-if asks and as clients do. */
final class RandomChanges {

    private static final int MOST = 6;
    private static final List<String> LEVELS = List.of("NATIONAL", "PROVINCIAL", "MUNICIPAL", "COUNTY", "VILLAGE");

    private final CountyFixture county;
    private final List<String> institutions;
    private final List<String> posts = new ArrayList<>();
    private final Map<String, String> rows = new HashMap<>();

    RandomChanges(EvaluationFixture town) {
        county = town.county();
        institutions = List.of(town.school(), county.newStation(town.town()), county.newStation(town.town()));
        institutions.forEach(
                institution -> posts.add(town.record("staff", post(institution)).path("id")));
    }

    /** Some changes, none of which touches a row another one does. */
    List<Map<String, Object>> next(Random random) {
        List<Map<String, Object>> changes = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        for (int number = random.nextInt(1, MOST + 1); number > 0; number--) {
            List<String> free = rows.keySet().stream()
                    .filter(id -> !touched.contains(id))
                    .sorted()
                    .toList();
            boolean add = free.isEmpty() || random.nextInt(3) > 0;
            String id = add ? null : free.get(random.nextInt(free.size()));
            touched.add(String.valueOf(id));
            changes.add(add ? addition(random) : changeOf(id, random));
        }
        return changes;
    }

    private Map<String, Object> addition(Random random) {
        String feature = List.of(
                        "activities", "media-reports", "competition-entries", "funding-entries", "trainings", "staff")
                .get(random.nextInt(6));
        return Map.of("kind", "ADD", "feature", feature, "body", body(feature, random));
    }

    private Map<String, Object> changeOf(String id, Random random) {
        String feature = rows.get(id);
        return random.nextBoolean()
                ? Map.of("kind", "REMOVE", "feature", feature, "id", id)
                : Map.of("kind", "REPLACE", "feature", feature, "id", id, "body", body(feature, random));
    }

    private Map<String, Object> body(String feature, Random random) {
        String institution = institutions.get(random.nextInt(institutions.size()));
        Map<String, Object> body = switch (feature) {
            case "activities" -> activity(random);
            case "media-reports" -> report(random);
            case "competition-entries" -> entry(random);
            case "funding-entries" -> money(random);
            case "trainings" -> training(random);
            default -> post(institution);
        };
        body.put("institution", feature.equals("trainings") ? institutions.getFirst() : institution);
        return body;
    }

    private static Map<String, Object> activity(Random random) {
        return new HashMap<>(Map.of(
                "title", "手机课堂",
                "kind", one(random, "THEMED_DIGITAL", "RESIDENTS_DIGITAL", "TOPIC_STUDY"),
                "mode", one(random, "ONLINE", "OFFLINE", "BLENDED"),
                "heldOn", day(random),
                "participants", random.nextInt(1, 200)));
    }

    private static Map<String, Object> report(Random random) {
        return new HashMap<>(Map.of(
                "title", "课堂",
                "outlet", "日报",
                "outletLevel", LEVELS.get(random.nextInt(LEVELS.size())),
                "kind", one(random, "NEWSPAPER", "TELEVISION", "OWN_CHANNEL"),
                "publishedOn", day(random),
                "link", "https://example.cn/" + random.nextLong(),
                "subject", one(random, "DIGITAL_LEARNING", "OTHER")));
    }

    private static Map<String, Object> entry(Random random) {
        return new HashMap<>(Map.of(
                "competition", one(random, "MICRO_LECTURE", "ONE_TEACHER_ONE_COURSE"),
                "title", "书法",
                "level", LEVELS.get(random.nextInt(LEVELS.size())),
                "prize", one(random, "FIRST", "SECOND", "THIRD"),
                "enteredOn", "2022-11-01",
                "awardedOn", day(random)));
    }

    private static Map<String, Object> money(Random random) {
        return new HashMap<>(Map.of(
                "year",
                random.nextInt(2023, 2026),
                "type",
                one(random, "SPENDING", "BUDGET"),
                "source",
                "GOVERNMENT",
                "purpose",
                one(random, "DIGITAL_LEARNING", "GENERAL"),
                "amount",
                random.nextInt(1, 100_000) + ".50",
                "title",
                "经费"));
    }

    private Map<String, Object> training(Random random) {
        return new HashMap<>(Map.of(
                "title", "信息技术培训",
                "topic", "INFORMATION_TECHNOLOGY",
                "organiserLevel", one(random, "COUNTY", "MUNICIPAL", "PROVINCIAL"),
                "organiser", "主办单位",
                "heldOn", day(random),
                "hours", "6.00",
                "attendees", List.of(posts.get(random.nextInt(posts.size())))));
    }

    private static Map<String, Object> post(String institution) {
        return new HashMap<>(Map.of(
                "institution", institution,
                "name", "王芳",
                "post", "TEACHER",
                "employment", "FULL_TIME",
                "validFrom", "2020-01-01"));
    }

    private static String one(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    private static String day(Random random) {
        return "%d-%02d-%02d".formatted(random.nextInt(2023, 2026), random.nextInt(1, 13), random.nextInt(1, 29));
    }

    /** Makes a change as a client does. */
    void make(Map<String, Object> change) {
        String feature = String.valueOf(change.get("feature"));
        String id = String.valueOf(change.get("id"));
        String path = county.path(feature);
        switch (String.valueOf(change.get("kind"))) {
            case "ADD" -> remember(feature, expect(201, county.admin().post(path, change.get("body"))));
            case "REMOVE" -> {
                expect(204, county.admin().delete(path + "/" + id, version(path, id)));
                rows.remove(id);
            }
            default -> expect(200, county.admin().put(path + "/" + id, version(path, id), change.get("body")));
        }
    }

    /** Posts stay: trainings may be attended in them. */
    private void remember(String feature, Response created) {
        if (!feature.equals("staff")) {
            rows.put(created.path("id"), feature);
        }
    }

    private String version(String path, String id) {
        return county.admin().get(path + "/" + id).header("ETag");
    }

    private static Response expect(int status, Response response) {
        if (response.statusCode() != status) {
            throw new AssertionError(response.statusCode() + " " + response.asString());
        }
        return response;
    }
}
