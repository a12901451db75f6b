package org.sanji.history;

import java.util.List;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;

/**
 * A county in which a history is played: two towns, each with some villages.
 *
 * @param client sends what its administrator does
 * @param towns code and villages of each
 */
record HistoryCounty(CountyFixture fixture, Client client, List<Town> towns) {

    private static final int TOWNS = 2;
    private static final int VILLAGES = 3;

    /** Hands in reports; the administrator approves them. */
    static final ApiCaller EDITOR = new ApiCaller("jiangsu-editor");

    /** Gives it another code. */
    static final ApiCaller PLATFORM = ApiCaller.PLATFORM_ADMIN;

    private static final ApiCaller ADMINISTRATOR = new ApiCaller("jiangsu-admin");

    /** A town and some of its villages. */
    record Town(String code, List<String> villages) {}

    static HistoryCounty open(String code, long seed) {
        var fixture = CountyFixture.of(code, ADMINISTRATOR);
        List<Town> towns = places(code, 20).stream()
                .map(town -> new Town(town, places(town, VILLAGES)))
                .filter(town -> town.villages().size() == VILLAGES)
                .limit(TOWNS)
                .toList();
        if (towns.size() < TOWNS) {
            throw new IllegalStateException(code + " has too few towns");
        }
        return new HistoryCounty(fixture, new Client(ADMINISTRATOR, seed), towns);
    }

    /** The counties of the province, by code, but for development zones: those may be a single town. */
    static List<String> all() {
        return places("32", 50).stream()
                .flatMap(city -> places(city, 50).stream())
                .filter(county -> county.charAt(4) != '7')
                .toList();
    }

    private static List<String> places(String parent, int most) {
        return ADMINISTRATOR
                .get("/v1/regions?limit=" + most + "&parent=" + parent)
                .path("items.code");
    }

    String code() {
        return fixture.code();
    }

    String college() {
        return fixture.college();
    }
}
