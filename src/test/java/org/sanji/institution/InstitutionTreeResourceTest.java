package org.sanji.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.institution.TreeFixture.assertRefused;
import static org.sanji.institution.TreeFixture.closing;
import static org.sanji.institution.TreeFixture.done;
import static org.sanji.institution.TreeFixture.merger;
import static org.sanji.institution.TreeFixture.move;
import static org.sanji.institution.TreeFixture.part;
import static org.sanji.institution.TreeFixture.path;
import static org.sanji.institution.TreeFixture.renaming;
import static org.sanji.institution.TreeFixture.reopening;
import static org.sanji.institution.TreeFixture.split;
import static org.sanji.institution.TreeFixture.trail;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;

/** What happens to institutions over time, over HTTP, by who is calling: who may, and reopening and merging. */
@QuarkusTest
class InstitutionTreeResourceTest {

    private static final List<String> STEPS = List.of("moves", "closure", "reopening", "merger", "split", "renaming");
    private static final String UNKNOWN = "018f0000-0000-7000-8000-000000000000";
    private static final String WANG = "11010519491231002X";
    private static final String LI = "110105198012310452";

    @Nested
    @DisplayName("As an editor, a viewer or a reviewer")
    class AsOthers {

        @Test
        @DisplayName("nothing of it is permitted, nor is a preview")
        void forbidden() {
            String station = CountyFixture.wujin().newStation(CountyFixture.HUTANG);
            for (ApiCaller caller : List.of(ApiCaller.HUTANG_EDITOR, ApiCaller.WUJIN_VIEWER, ApiCaller.REVIEWER)) {
                for (String step : STEPS) {
                    assertEquals(403, caller.post(path(station, step), Map.of()).statusCode(), caller + " " + step);
                    assertEquals(
                            403,
                            caller.post(path(station, step, "preview"), Map.of())
                                    .statusCode(),
                            caller + " preview of " + step);
                }
            }
        }

        @Test
        @DisplayName("names are read")
        void names() {
            String station = CountyFixture.wujin().newStation(CountyFixture.HUTANG);
            assertEquals(
                    1,
                    ApiCaller.WUJIN_VIEWER
                            .get(path(station, "names"))
                            .<List<?>>path("items")
                            .size());
        }
    }

    @Nested
    @DisplayName("As the administrator of another county")
    class AsTianningAdmin {

        @Test
        @DisplayName("an institution of Wujin is not there")
        void notThere() {
            CountyFixture.tianning();
            String station = CountyFixture.wujin().newStation(CountyFixture.HUTANG);
            for (String step : List.of("reopening", "merger", "split", "renaming", "merger/preview")) {
                for (String county : List.of("320412", "320402")) {
                    String there = path(station, step).replace("320412", county);
                    Response answer = ApiCaller.TIANNING_ADMIN.post(there, body(step.split("/")[0], station));
                    assertEquals(404, answer.statusCode(), there + " " + answer.asString());
                }
            }
        }

        private Map<String, Object> body(String step, String station) {
            return switch (step) {
                case "reopening" -> reopening("2024-01-01", "320402001001", station);
                case "merger" -> merger("2024-01-01", station);
                case "renaming" -> renaming("2024-01-01", "新名");
                default -> split("2024-01-01", true, null, part("320402001", List.of()));
            };
        }
    }

    @Nested
    @DisplayName("As the platform administrator")
    class AsPlatformAdmin {

        @Test
        @DisplayName("every change may be made, and is refused by the same rules")
        void permitted() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String village = TreeFixture.village(town);
            String station = TreeFixture.station(village, school);
            ApiCaller admin = ApiCaller.PLATFORM_ADMIN;
            assertEquals(
                    200,
                    admin.post(path(station, "renaming"), renaming("2020-01-01", "新站"))
                            .statusCode());
            assertEquals(
                    200,
                    admin.post(path(station, "closure"), closing("2021-12-31")).statusCode());
            assertRefused(
                    admin.post(path(station, "reopening"), reopening("2021-12-31", village, school)),
                    "/reopenedOn",
                    "reopened-before-closure");
            assertEquals(
                    200,
                    admin.post(path(station, "reopening"), reopening("2023-01-01", village, school))
                            .statusCode());
        }
    }

    @Nested
    @DisplayName("As the administrator of the county, reopening")
    class Reopening {

        @Test
        @DisplayName("is refused while it is open, and where it may not stand: all of it at once")
        void refusals() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String station = TreeFixture.station(TreeFixture.village(town), school);
            assertEquals(
                    409,
                    WUJIN_ADMIN
                            .post(path(station, "reopening"), reopening("2024-01-01", town, school))
                            .statusCode());
            done(path(station, "closure"), closing("2023-12-31"));
            assertRefused(
                    WUJIN_ADMIN.post(path(station, "reopening"), reopening("2023-06-01", town, UNKNOWN)),
                    "/region",
                    "region-level",
                    "/parent",
                    "unknown-institution",
                    "/reopenedOn",
                    "reopened-before-closure");
        }

        @Test
        @DisplayName("leaves the gap a gap: nothing is recorded in it, before and after all is as ever")
        void theGapStays() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String village = TreeFixture.village(town);
            String station = TreeFixture.station(village, school);
            done(path(station, "closure"), closing("2020-12-31"));
            assertRefused(TreeFixture.activity(station, "2021-05-01"), "/institution", "institution-not-open");
            Response reopened = done(path(station, "reopening"), reopening("2022-01-01", village, school));
            assertNull(reopened.path("validTo"));
            assertNull(reopened.path("successor"));
            assertEquals(TreeFixture.SINCE, reopened.path("validFrom"));
            assertRefused(TreeFixture.activity(station, "2021-05-01"), "/institution", "institution-not-open");
            assertEquals(201, TreeFixture.activity(station, "2020-12-31").statusCode());
            StatementCount.assertAtMost(
                    8,
                    "an activity after a gap",
                    () -> assertEquals(
                            201, TreeFixture.activity(station, "2022-01-01").statusCode()));
            assertEquals(404, WUJIN_ADMIN.get(path(station) + "?on=2021-05-01").statusCode());
            assertEquals(
                    List.of("2020-12-31", "null"),
                    WUJIN_ADMIN.get(path(station, "placements")).<List<Object>>path("items.validTo").stream()
                            .map(String::valueOf)
                            .toList());
        }

        @Test
        @DisplayName("a move before the closure ends with it")
        void moveOfAClosedOne() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String station = TreeFixture.station(TreeFixture.village(town), school);
            done(path(station, "closure"), closing("2020-12-31"));
            String village = TreeFixture.village(town);
            Response moved = done(path(station, "moves"), TreeFixture.move("2020-07-01", village, school));
            assertEquals("2020-12-31", moved.path("validTo"));
            assertEquals(
                    "2020-12-31", WUJIN_ADMIN.get(path(station, "placements")).path("items[1].validTo"));
            assertRefused(TreeFixture.activity(station, "2021-01-01"), "/institution", "institution-not-open");
        }

        @Test
        @DisplayName("what lasts over the gap is refused, what lasts over no gap is not")
        void spansOverTheGap() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String village = TreeFixture.village(town);
            String station = TreeFixture.station(village, school);
            done(path(station, "closure"), closing("2020-12-31"));
            done(path(station, "reopening"), reopening("2021-07-01", village, school));
            assertRefused(staff(station, WANG, "2020-01-01", "2021-12-31"), "/institution", "institution-not-open");
            assertEquals(201, staff(station, WANG, "2021-07-01", "2021-12-31").statusCode());
            String whole = TreeFixture.station(TreeFixture.village(town), school);
            done(path(whole, "closure"), closing("2020-12-31"));
            done(path(whole, "reopening"), reopening("2021-01-01", village, school));
            assertEquals(201, staff(whole, LI, "2020-01-01", "2021-12-31").statusCode(), "reopened the next day");
        }
    }

    @Nested
    @DisplayName("As the administrator of the county, merging")
    class Merging {

        @Test
        @DisplayName("is refused into itself, another tier, a closed or an unknown one, and before the last move")
        void refusals() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String other = TreeFixture.school(TreeFixture.town());
            String station = TreeFixture.station(TreeFixture.village(town), school);
            assertRefused(merge(school, "2024-01-01", school), "/into", "successor-tier");
            assertRefused(merge(school, "2024-01-01", station), "/into", "successor-tier");
            assertRefused(
                    merge(school, TreeFixture.SINCE, UNKNOWN),
                    "/into",
                    "unknown-institution",
                    "/mergedOn",
                    "move-before-last");
            done(path(other, "closure"), closing("2024-06-30"));
            assertRefused(merge(school, "2024-01-01", other), "/into", "institution-not-open");
            assertEquals(409, merge(other, "2024-01-01", school).statusCode());
        }

        @Test
        @DisplayName(
                "lets nothing open, move or reopen under it on days before: from the merger on it would count nowhere")
        void underWhatEnds() {
            String town = TreeFixture.town();
            String merged = TreeFixture.school(town);
            String other = TreeFixture.school(TreeFixture.town());
            String village = TreeFixture.village(town);
            String station = TreeFixture.station(village, other);
            done(path(merged, "merger"), merger("2024-01-01", other));
            assertRefused(
                    WUJIN_ADMIN.post(path(station, "moves"), move("2023-01-01", village, merged)),
                    "/parent",
                    "parent-not-open");
            Map<String, Object> opening = Map.of(
                    "name",
                    "迟到的站",
                    "tier",
                    "VILLAGE_STATION",
                    "region",
                    village,
                    "parent",
                    merged,
                    "validFrom",
                    "2023-01-01");
            assertRefused(
                    WUJIN_ADMIN.post(TreeFixture.countyPath("institutions"), opening), "/parent", "parent-not-open");
            done(path(station, "closure"), closing("2022-12-31"));
            assertRefused(
                    WUJIN_ADMIN.post(path(station, "reopening"), reopening("2023-06-01", village, merged)),
                    "/parent",
                    "parent-not-open");
            done(path(station, "moves"), move("2022-06-01", village, merged));
        }

        @Test
        @DisplayName("names no successor that is closed: two could name each other, and count nowhere now")
        void successorIsOpen() {
            String one = TreeFixture.school(TreeFixture.town());
            String other = TreeFixture.school(TreeFixture.town());
            done(path(one, "closure"), Map.of("closedOn", "2024-06-30", "successor", other, "reason", "停办"));
            var closing = Map.of("closedOn", "2023-06-30", "successor", one, "reason", "停办");
            assertRefused(WUJIN_ADMIN.post(path(other, "closure"), closing), "/successor", "institution-not-open");
        }

        @Test
        @DisplayName("is refused while anything is recorded since, and says how much of what")
        void rowsSince() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String other = TreeFixture.school(TreeFixture.town());
            assertEquals(201, TreeFixture.activity(school, "2024-01-01").statusCode());
            assertEquals(201, TreeFixture.activity(school, "2024-03-01").statusCode());
            assertEquals(201, staff(school, WANG, "2024-02-01", "2024-12-31").statusCode());
            assertEquals(201, staff(school, LI, "2023-02-01", "2024-12-31").statusCode(), "ends with the school");
            Response refused = merge(school, "2024-01-01", other);
            assertRefused(refused, "/mergedOn", "rows-since");
            assertTrue(refused.<String>path("errors[0].message").contains("activities 2, staff 1"), refused.asString());
            assertRefused(WUJIN_ADMIN.post(path(school, "closure"), closing("2024-02-15")), "/closedOn", "rows-since");
            assertEquals(200, merge(school, "2024-03-02", other).statusCode());
        }

        @Test
        @DisplayName("closes it the day before, names the successor and moves all that stands under it then or later")
        void takesAll() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String other = TreeFixture.school(TreeFixture.town());
            String stays = TreeFixture.station(TreeFixture.village(town), school);
            String village = TreeFixture.village(town);
            String leaves = TreeFixture.station(village, school);
            done(path(leaves, "moves"), move("2024-06-01", village, other));
            Response merged = done(path(school, "merger"), merger("2024-03-01", other));
            assertEquals("2024-02-29", merged.path("validTo"));
            assertEquals(other, merged.path("successor"));
            assertEquals(other, WUJIN_ADMIN.get(path(stays)).path("parent"));
            assertEquals(school, WUJIN_ADMIN.get(path(stays) + "?on=2024-02-29").path("parent"));
            assertEquals(other, WUJIN_ADMIN.get(path(stays) + "?on=2024-03-01").path("parent"));
            assertEquals(
                    List.of("2024-02-29", "2024-05-31", "null"),
                    WUJIN_ADMIN.get(path(leaves, "placements")).<List<Object>>path("items.validTo").stream()
                            .map(String::valueOf)
                            .toList());
            assertEquals(List.of("CREATED", "MERGED"), trail(school));
            assertEquals(List.of("CREATED", "MOVED"), trail(stays));
            assertEquals(409, merge(school, "2024-03-01", other).statusCode());
        }

        @Test
        @DisplayName("is done once per Idempotency-Key")
        void idempotent() {
            String school = TreeFixture.school(TreeFixture.town());
            String other = TreeFixture.school(TreeFixture.town());
            var body = merger("2024-03-01", other);
            Response first = WUJIN_ADMIN.post(path(school, "merger"), body, "merge-once");
            Response again = WUJIN_ADMIN.post(path(school, "merger"), body, "merge-once");
            assertEquals(200, first.statusCode(), first.asString());
            assertEquals(first.asString(), again.asString());
            assertNull(first.header("Idempotent-Replayed"));
            assertEquals("true", again.header("Idempotent-Replayed"));
            assertEquals(List.of("CREATED", "MERGED"), trail(school));
        }
    }

    private static Response merge(String institution, String day, String into) {
        return WUJIN_ADMIN.post(path(institution, "merger"), merger(day, into));
    }

    private static Response staff(String institution, String idNumber, String from, String to) {
        return WUJIN_ADMIN.post(
                TreeFixture.countyPath("staff"),
                Map.of(
                        "institution", institution,
                        "name", "王芳",
                        "post", "TEACHER",
                        "employment", "PART_TIME",
                        "idNumber", idNumber,
                        "validFrom", from,
                        "validTo", to));
    }
}
