package org.sanji.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.institution.TreeFixture.assertRefused;
import static org.sanji.institution.TreeFixture.closing;
import static org.sanji.institution.TreeFixture.done;
import static org.sanji.institution.TreeFixture.move;
import static org.sanji.institution.TreeFixture.part;
import static org.sanji.institution.TreeFixture.path;
import static org.sanji.institution.TreeFixture.renaming;
import static org.sanji.institution.TreeFixture.split;
import static org.sanji.institution.TreeFixture.trail;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;

/** Splits, new names and looking back, over HTTP, as the administrator of the county. */
@QuarkusTest
class InstitutionSplitResourceTest {

    @Nested
    @DisplayName("As the administrator of the county, splitting")
    class Splitting {

        @Test
        @DisplayName("is refused with everything that is wrong, each at its place")
        void refusals() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String child = TreeFixture.station(TreeFixture.village(town), school);
            String stranger = TreeFixture.station(TreeFixture.village(town), TreeFixture.school(town));
            var wrong = split(
                    TreeFixture.SINCE,
                    false,
                    2,
                    part(town, List.of(child, stranger)),
                    part("320412999999", List.of(child)));
            assertRefused(
                    WUJIN_ADMIN.post(path(school, "split"), wrong),
                    "/splitOn",
                    "move-before-last",
                    "/parts/1/region",
                    "region-level",
                    "/parts/0/children/1",
                    "no-child-then",
                    "/parts/1/children/0",
                    "child-named-twice",
                    "/successor",
                    "successor-part");
            assertRefused(
                    WUJIN_ADMIN.post(path(school, "split"), split("2024-01-01", false, 0, part(town, List.of()))),
                    "/parts",
                    "children-open");
            assertRefused(
                    WUJIN_ADMIN.post(path(school, "split"), split("2024-01-01", true, 0, part(town, List.of()))),
                    "/successor",
                    "successor-of-kept");
            Response unread = WUJIN_ADMIN.post(
                    path(school, "split"), "{\"splitOn\":\"2024-01-01\",\"parts\":[{\"nane\":\"x\"}],\"keeps\":true}");
            assertEquals(400, unread.statusCode());
            assertTrue(unread.<List<String>>path("errors.pointer").contains("/parts/0/nane"), unread.asString());
        }

        @Test
        @DisplayName("is done once per Idempotency-Key")
        void idempotent() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            var body = split("2022-01-01", true, null, part(town, List.of()));
            Response first = WUJIN_ADMIN.post(path(school, "split"), body, "split-once");
            Response again = WUJIN_ADMIN.post(path(school, "split"), body, "split-once");
            assertEquals(200, first.statusCode(), first.asString());
            assertEquals(first.asString(), again.asString());
            assertEquals(List.of("CREATED", "SPLIT"), trail(school));
        }

        @Test
        @DisplayName("opens parts beside it, which take what is named, or instead of it")
        void both() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String one = TreeFixture.station(TreeFixture.village(town), school);
            String two = TreeFixture.station(TreeFixture.village(town), school);
            Response kept = done(path(school, "split"), split("2022-01-01", true, null, part(town, List.of(one))));
            String part = kept.path("parts[0].id");
            assertNull(kept.path("institution.validTo"));
            assertEquals("2022-01-01", kept.path("parts[0].validFrom"));
            assertEquals(part, WUJIN_ADMIN.get(path(one)).path("parent"));
            assertEquals(school, WUJIN_ADMIN.get(path(two)).path("parent"));
            Response gone = done(
                    path(school, "split"),
                    split("2023-01-01", false, 1, part(town, List.of()), part(TreeFixture.town(), List.of(two))));
            assertEquals("2022-12-31", gone.path("institution.validTo"));
            assertEquals(gone.<String>path("parts[1].id"), gone.path("institution.successor"));
            assertEquals(
                    gone.<String>path("parts[1].id"), WUJIN_ADMIN.get(path(two)).path("parent"));
            assertEquals(List.of("CREATED", "SPLIT", "SPLIT"), trail(school));
            assertEquals(List.of("CREATED"), trail(part));
        }
    }

    @Nested
    @DisplayName("As the administrator of the county, renaming")
    class Renaming {

        @Test
        @DisplayName("is refused for days to come, before the present name, and for the same name")
        void refusals() {
            String school = TreeFixture.school(TreeFixture.town());
            String name = WUJIN_ADMIN.get(path(school)).path("name");
            assertRefused(rename(school, "2099-12-31", "新名"), "/renamedOn", "in-future");
            assertRefused(
                    rename(school, TreeFixture.SINCE, name),
                    "/renamedOn",
                    "renamed-before-last",
                    "/name",
                    "name-unchanged");
            done(path(school, "closure"), closing("2023-12-31"));
            assertRefused(rename(school, "2024-01-01", "新名"), "/renamedOn", "institution-not-open");
        }

        @Test
        @DisplayName("keeps the names by day; a correction corrects the present one")
        void history() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String first = WUJIN_ADMIN.get(path(school)).path("name");
            Response renamed = rename(school, "2020-09-01", "第二名");
            assertEquals("第二名", renamed.path("name"));
            Response corrected = WUJIN_ADMIN.patch(path(school), renamed.header("ETag"), Map.of("name", "第二名称"));
            assertEquals(200, corrected.statusCode(), corrected.asString());
            Response names = WUJIN_ADMIN.get(path(school, "names"));
            assertEquals(List.of(first, "第二名称"), names.path("items.name"));
            assertEquals("2020-08-31", names.path("items[0].validTo"));
            assertEquals(first, WUJIN_ADMIN.get(path(school) + "?on=2020-08-31").path("name"));
            assertEquals(
                    "第二名称", WUJIN_ADMIN.get(path(school) + "?on=2020-09-01").path("name"));
            assertEquals(List.of("CREATED", "RENAMED", "CHANGED"), trail(school));
        }
    }

    @Nested
    @DisplayName("As the administrator of the county, looking back")
    class LookingBack {

        @Test
        @DisplayName("a list of a day asks for and shows what was then, in three statements")
        void listOfADay() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String village = TreeFixture.village(town);
            String station = TreeFixture.station(village, school);
            String later = TreeFixture.village(town);
            done(path(station, "renaming"), renaming("2022-01-01", "后来的站"));
            done(path(station, "moves"), move("2023-01-01", later, school));
            done(path(station, "closure"), closing("2024-12-31"));
            assertEquals(List.of(village), listed("region=" + village + "&on=2022-06-30", "region"));
            assertEquals(List.of(), listed("region=" + later + "&on=2022-06-30", "region"));
            assertEquals(List.of("后来的站"), listed("region=" + later + "&on=2024-12-31", "name"));
            assertEquals(List.of(), listed("region=" + later + "&on=2025-01-01", "name"));
            assertEquals(List.of(), listed("parent=" + school + "&q=后来&on=2021-12-31", "name"));
            assertEquals(List.of(station), listed("parent=" + school + "&q=后来&on=2022-01-01", "id"));
            assertEquals(List.of(station), listed("region=" + later + "&openOn=2022-01-01", "id"), "as it is now");
            StatementCount.assertAtMost(3, "a list of a day", () -> listed("region=" + town + "&on=2022-06-30", "id"));
        }

        private List<String> listed(String query, String field) {
            Response list = WUJIN_ADMIN.get("/v1/counties/320412/institutions?" + query);
            assertEquals(200, list.statusCode(), list.asString());
            return list.path("items." + field);
        }
    }

    private static Response rename(String institution, String day, String name) {
        return WUJIN_ADMIN.post(path(institution, "renaming"), renaming(day, name));
    }
}
