package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedCountiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select id from activity where id = ? | activity",
                "select a.id, a.county from activity a where a.id = ? | activity",
                "select 1 from activity a join staff_member s on s.id = a.id where a.county = ? | staff_member",
                "select 1 from activity a, staff_member s where a.county = ? | staff_member",
                "update staff_member set name = ? where id = ? | staff_member",
                "delete from `staff_member` where id = ? | staff_member",
                "insert into staff_member (id, name) values (?, ?) | staff_member",
                "select c.id from (select id from course where institution = ?) c | course",
                "SET foreign_key_checks=0 | foreign_key_checks"
            })
    void aTableWithoutItsCountyIsFound(String statement, String tables) {
        assertEquals(tables, NamedCounties.without(statement));
        var counties = new NamedCounties();
        assertThrows(IllegalStateException.class, () -> counties.inspect(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from activity where county = ? and id = ?",
                "select a.id from activity a where a.county between ? and ?",
                "select 1 from activity a join staff_member s on s.county = a.county and s.id = a.id where a.county = ?",
                "select 1 from activity a join staff_member s using (county, id) where a.county = ?",
                "select 1 from activity a where (a.county, a.id) > (?, ?)",
                "update staff_member set name = ? where county = ? and id = ?",
                "insert into staff_member (county, id) values (?, ?)",
                "insert into evidence_clause (county, clause) values (?, ?) on duplicate key update evidence_clause.clause = ?",
                "insert into figure_own select ?, a.institution from activity a where a.county = ?",
                "select name from region where code = ?"
            })
    void aCountyThatIsNamedIsSeen(String statement) {
        assertEquals("", NamedCounties.without(statement));
    }

    @Test
    void aStatementIsCountedOnce() {
        var counties = new NamedCounties();
        counties.inspect("select 1");
        counties.inspect("select 1");
        assertEquals(1, counties.count());
    }
}
