package org.sanji.vitess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementRouterTest {

    private final StatementRouter router = new StatementRouter(VSchema.committed());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "selectt 1",
                "select id from activity where county = ? and",
                "select 1 from nowhere where county = ?",
                "select 1 from activity natural join course",
                "truncate table activity"
            })
    void whatIsNotUnderstoodIsRefused(String statement) {
        assertThrows(IllegalArgumentException.class, () -> router.route(statement));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select id from activity where id = ? | activity",
                "select id from activity where county > '' | activity",
                "select id from activity where county between ? and ? | activity",
                "select id from activity where county like '3204%' | activity",
                "select id from activity where county = ? or id = ? | activity",
                "select id from activity where not (county = ?) | activity",
                "select id from activity where (county, id) > (?, ?) | activity",
                "select id from activity where county in (select code from county where tenant = ?) | activity",
                "select 1 from activity a join course c on c.id = a.id where a.county = ? | course",
                "select 1 from activity a, course c where a.county = ? | course",
                "select 1 from activity a left join course c on c.county = ? and a.county = c.county | activity",
                "select 1 from course c right join activity a on c.county = ? and a.county = c.county where c.county = ? | activity",
                "select 1 from activity a where exists (select 1 from course c where c.county = ? and c.county = a.county) | activity",
                "select 1 from activity a where a.county = ? and exists (select 1 from course c where c.id = a.id) | course",
                "select c.id from (select id, county from course) c where c.county = ? | course",
                "select 1 from (select county from course where county = ? union all select county from activity) u | activity",
                "with c as (select * from course) select 1 from c where c.county = ? | course",
                "select 1 from county c join activity a on a.county = c.code | activity",
                "update activity set title = ? where id = ? | activity",
                "delete from activity where county > '' and title = ? | activity",
                "delete a from activity a join course c on c.county = ? and c.id = a.id | activity",
                "insert into activity (id, title) values (?, ?) | activity",
                "insert into activity (county, id) select c.county, c.id from course c where c.county > '' | activity,course",
                "insert into activity (county, id) select ?, c.id from course c | course"
            })
    void whatIsTiedToNoCountyScatters(String statement, String tables) {
        Route route = router.route(statement);
        assertEquals(Route.Kind.SCATTER, route.kind());
        assertEquals(tables, String.join(",", route.tables()));
        assertTrue(route.crosses());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 from evaluation e join campaign c on c.id = e.campaign where e.county = ?",
                "insert into release_draft (county, release_id) select ?, r.id from published_release r"
            })
    void rowsOfBothKeyspacesDoNotMeet(String statement) {
        assertEquals(Route.Kind.BOTH_KEYSPACES, router.route(statement).kind());
        assertTrue(router.route(statement).crosses());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from activity where county = ? and id = ?",
                "select `a`.`id` from `activity` a where '320412' = a.county for update skip locked",
                "select id from job force index (job_by_due) where county = ? order by due_at limit 1 for update",
                "select id from activity where county = ? lock in share mode",
                "select 1 from activity a join course c on c.county = a.county and c.id = a.id where a.county = ?",
                "select 1 from activity a left join course c on c.county = a.county and c.id = a.id where a.county = ?",
                "select 1 from activity a left join course c using (county, id) where a.county = ?",
                "select 1 from activity a where a.county = ? and exists (select 1 from course c where c.county = a.county)",
                "select 1 from activity a where (a.county, a.id) = (?, ?)",
                "select 1 from county c join activity a on a.county = c.code where c.code = ?",
                "select c.id from (select id, county from course where county = ?) c join activity a on a.county = c.county",
                "with recursive up (county, id) as (select i.county, i.id from institution i where i.county = ? union all"
                        + " select p.county, p.id from up u join institution p on p.county = u.county) select id from up",
                "with recursive one (n) as (select 1 union all select n + 1 from one), up (county, id) as (select i.county, i.id"
                        + " from institution i where i.county = ? union all select p.county, p.id from up u join institution p"
                        + " on p.county = u.county) select id from up",
                "select row_number() over (partition by title order by id) from activity where county = ?",
                "update activity set title = ? where county = ? and id = ?",
                "update activity a join course c on c.county = a.county set a.title = c.title where a.county = ?",
                "delete from activity where county = ? and id in (?, ?)",
                "delete a from activity a join course c on c.county = a.county where a.county = ?",
                "insert into activity (county, id) values (?, ?)",
                "insert into activity (id, county) values (?, ?) on duplicate key update title = ?",
                "insert ignore into activity (county, id) select c.county, c.id from course c where c.county = ?",
                "insert into figure_own select ?, c.id from course c where c.county = ?",
                "insert into activity (county, title) select ?, j.t from json_table(?, '$[*]' columns (t varchar(9) path '$')) j"
            })
    void whatNamesItsCountyGoesThere(String statement) {
        Route route = router.route(statement);
        assertEquals(Route.Kind.COUNTY, route.kind(), route.toString());
        assertFalse(route.crosses());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from activity where county in (?, ?)",
                "select id from activity where (county, id) in ((?, ?), (?, ?))",
                "select id from webhook_subscription where (county = ? and state = ?) or (county = '000000' and region = ?)",
                "insert into activity (county, id) values (?, ?), (?, ?)"
            })
    void whatListsCountiesGoesToThem(String statement) {
        assertEquals(Route.Kind.COUNTIES, router.route(statement).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"select name from region where code = ?", "update campaign set title = ? where id = ?"})
    void whatIsNobodysCountyGoesToTheProvince(String statement) {
        assertEquals(Route.Kind.PROVINCE, router.route(statement).kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select utc_timestamp(6)",
                "select ? from dual",
                "set transaction isolation level repeatable read"
            })
    void whatNamesNoTableGoesAnywhere(String statement) {
        assertEquals(Route.Kind.NOWHERE, router.route(statement).kind());
    }

    @Test
    @DisplayName("an entry of the list allows what it is part of, and one that nothing needs is named")
    void list() {
        CrossingStatements listed = CrossingStatements.parsed(List.of(
                "# Because.", "select id from  job", "", "# For this", "# and that.", "from course", "from staff"));
        assertTrue(listed.allow("SELECT id\n FROM `job` where county > ''"));
        assertFalse(listed.allow("select id from learner"));
        assertEquals(List.of("from course", "from staff"), listed.unneeded());
        assertEquals(List.of(), listed.withoutReason());
        assertEquals(List.of("a"), CrossingStatements.parsed(List.of("a")).withoutReason());
    }
}
