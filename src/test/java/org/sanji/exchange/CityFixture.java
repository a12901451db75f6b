package org.sanji.exchange;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.People;
import org.sanji.capture.Response;

/** A city of two counties that no other test uses: 淮安 with 淮安区 and 淮阴区. */
public final class CityFixture {

    public static final String CITY = "3208";
    public static final String COUNTY = "320803";
    public static final String OTHER = "320804";

    /** Administrator of all counties of the province. */
    public static final ApiCaller ADMIN = new ApiCaller("jiangsu-admin");

    private static final int PATIENCE_MILLIS = 40_000;

    private CityFixture() {}

    public static CountyFixture county() {
        return CountyFixture.of(COUNTY, ADMIN);
    }

    public static CountyFixture other() {
        return CountyFixture.of(OTHER, ADMIN);
    }

    /** The code of one of its towns. */
    public static String town(String county, int number) {
        List<Map<String, Object>> towns =
                ADMIN.get("/v1/regions?limit=500&parent=" + county).path("items");
        return (String) towns.get(number).get("code");
    }

    /** Registers some learners at an institution, on the first day of a year. */
    public static void learners(CountyFixture county, String institution, int many, int year) {
        for (int number = 0; number < many; number++) {
            Response answer = ADMIN.post(
                    county.path("learners"),
                    Map.of(
                            "institution",
                            institution,
                            "name",
                            "陈建国",
                            "registeredOn",
                            year + "-01-01",
                            "idNumber",
                            People.idNumber()));
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.asString());
            }
        }
    }

    /** Waits until nothing in the city is stale. */
    public static void settle() {
        until("figures", () -> {
            Response answer = ApiCaller.PULLER.get(
                    "/v1/regions/" + CITY + "/figures?level=COUNTY&period=2020&measures=activity.count");
            List<Map<String, Object>> items = answer.path("items");
            return items.stream().noneMatch(item -> (Boolean) item.get("stale"));
        });
    }

    public static void until(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** Orders a release of the city and waits until it is published. */
    public static Response published(Map<String, Object> request) {
        Response ordered = ApiCaller.PLATFORM_ADMIN.post("/v1/regions/" + CITY + "/releases", request);
        if (ordered.statusCode() != 201) {
            throw new IllegalStateException(ordered.asString());
        }
        String path = "/v1/releases/" + ordered.path("id");
        until(
                "release",
                () -> "PUBLISHED".equals(ApiCaller.PLATFORM_ADMIN.get(path).path("state")));
        return ApiCaller.PULLER.get(path);
    }

    /** A request for a release of some measures. */
    public static Map<String, Object> request(String period, String... measures) {
        Map<String, Object> request = new HashMap<>();
        request.put("period", period);
        request.put("measures", List.of(measures));
        return request;
    }

    /** A figure of a release in a list of them. */
    public static Map<String, Object> figure(List<Map<String, Object>> items, String region, String measure) {
        return items.stream()
                .filter(item ->
                        item.get("region").equals(region) && item.get("measure").equals(measure))
                .findFirst()
                .orElseThrow();
    }

    public static BigDecimal number(Object value) {
        return new BigDecimal(Objects.requireNonNull(value, "no value").toString());
    }
}
