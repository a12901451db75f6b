package org.sanji.exchange.feed;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.ToolProvider;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.exchange.CityFixture;

/** The puller of docs/puller, compiled and run in a process of its own, killed while random changes are made. */
final class PullerRun {

    private static final String QUERY =
            "period=2004&measures=activity.count,activity.participants,learner.registered,learner.registration-rate";
    private static final List<String> LEVELS = List.of("CITY", "COUNTY", "TOWNSHIP");
    private static final int PATIENCE_MILLIS = 60_000;
    private static final Path CLASSES = Path.of("target/puller");

    private final Random chance;
    private final Path file;
    private final String realm;
    private final List<String> activities = new ArrayList<>();
    private final List<String> learners = new ArrayList<>();
    private final List<String> schools = new ArrayList<>();
    private final List<String> stations = new ArrayList<>();
    private Process puller;
    private int kills;

    PullerRun(Random chance, Path directory, String realm) throws IOException {
        this.chance = chance;
        this.file = directory.resolve("mirror.properties");
        this.realm = realm;
        Files.createDirectories(CLASSES);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        CLASSES.toString(),
                        "docs/puller/Puller.java");
        if (failed != 0) {
            throw new IllegalStateException("The puller of the documentation does not compile");
        }
    }

    /** Makes changes, kills the puller now and then, and gives how the copy differs from the figures in the end. */
    List<String> play(int changes, int killsWanted) throws Exception {
        var county = CityFixture.county();
        for (int town = 0; town < 6; town++) {
            schools.add(county.school(CityFixture.town(CityFixture.COUNTY, town)));
        }
        start();
        for (int change = 0; change < changes; change++) {
            change(county);
            if (chance.nextInt(Math.max(1, changes)) < killsWanted) {
                Thread.sleep(chance.nextInt(600));
                kill();
                start();
            }
        }
        List<String> differences = awaitEqual();
        kill();
        return differences;
    }

    int kills() {
        return kills;
    }

    private void change(CountyFixture county) {
        String school = schools.get(chance.nextInt(schools.size()));
        switch (chance.nextInt(10)) {
            case 0, 1, 2, 3 ->
                activities.add(county.recordActivity(school, "2004-0%d-11".formatted(1 + chance.nextInt(9)))
                        .path("id"));
            case 4, 5, 6 -> learner(county, school);
            case 7 -> remove(county, "activities", activities);
            case 8 -> remove(county, "learners", learners);
            default -> tree(county);
        }
    }

    private void learner(CountyFixture county, String school) {
        Response made = CityFixture.ADMIN.post(
                county.path("learners"),
                Map.of(
                        "institution",
                        school,
                        "name",
                        "李梅",
                        "registeredOn",
                        "2004-02-01",
                        "idNumber",
                        org.sanji.capture.People.idNumber()));
        learners.add(made.path("id"));
    }

    private void remove(CountyFixture county, String feature, List<String> ids) {
        if (!ids.isEmpty()) {
            String path = county.path(feature) + "/" + ids.remove(chance.nextInt(ids.size()));
            String tag = CityFixture.ADMIN.get(path).header("ETag");
            CityFixture.ADMIN.delete(path, tag);
        }
    }

    /** A station is opened and has something, or moves with it to another town. */
    private void tree(CountyFixture county) {
        if (stations.size() < 4) {
            String station = county.newStation(CityFixture.town(CityFixture.COUNTY, chance.nextInt(3)));
            stations.add(station);
            activities.add(county.recordActivity(station, "2004-05-11").path("id"));
        } else {
            String school = schools.get(chance.nextInt(schools.size()));
            activities.add(county.recordActivity(school, "2004-12-11").path("id"));
        }
    }

    private void start() throws IOException {
        String classes = CLASSES + java.io.File.pathSeparator + System.getProperty("java.class.path");
        puller = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        classes,
                        "Puller",
                        RestAssured.baseURI + ":" + RestAssured.port + "/v1/regions/" + CityFixture.CITY,
                        realm + "/protocol/openid-connect/token"
                                + " grant_type=client_credentials&client_id=jiangsu-province&client_secret=jiangsu-province",
                        QUERY,
                        String.join(",", LEVELS),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        file.resolveSibling("puller.log").toFile()))
                .start();
    }

    private void kill() throws InterruptedException {
        puller.destroyForcibly().waitFor();
        kills++;
    }

    private List<String> awaitEqual() throws Exception {
        CityFixture.settle();
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        List<String> differences = differences();
        while (!differences.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(200);
            differences = differences();
        }
        return differences;
    }

    private List<String> differences() throws IOException {
        Map<String, String> figures = figures();
        Map<String, String> mirror = mirror();
        List<String> differences = new ArrayList<>();
        for (String key : new TreeSet<>(figures.keySet())) {
            if (!figures.get(key).equals(mirror.get(key))) {
                differences.add(key + ": " + figures.get(key) + ", and in the copy " + mirror.get(key));
            }
        }
        mirror.keySet().stream().filter(key -> !figures.containsKey(key)).forEach(differences::add);
        return differences;
    }

    private Map<String, String> mirror() throws IOException {
        var read = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                read.load(in);
            }
        }
        Map<String, String> mirror = new TreeMap<>();
        read.forEach((key, value) -> mirror.put((String) key, (String) value));
        mirror.remove("next");
        return mirror;
    }

    private static Map<String, String> figures() {
        Map<String, String> figures = new TreeMap<>();
        for (String level : LEVELS) {
            List<Map<String, Object>> items = ApiCaller.PULLER
                    .get("/v1/regions/" + CityFixture.CITY + "/figures?limit=500&level=" + level + "&" + QUERY)
                    .path("items");
            items.forEach(item -> figures.put(
                    item.get("region") + "/" + item.get("measure") + "/" + item.get("period"),
                    item.get("status") + " " + item.get("value") + " " + item.get("rows")));
        }
        return figures;
    }
}
