package org.sanji.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanji.institution.ClosureOfPlacements;
import org.sanji.institution.ClosureOfPlacements.Line;
import org.sanji.institution.ClosureOfPlacements.PlacementRow;

@ExtendWith(FilledSample.class)
class SampleDataTest {

    /** What is remarked of people lies encrypted. */
    private static final Set<String> OF_PEOPLE = Set.of("learner", "staff_member", "volunteer");

    private static final long MOST_ROWS = 200_000;

    private static SampleSchema sample;

    @BeforeAll
    static void take(SampleSchema filled) {
        sample = filled;
    }

    @Test
    void aFilledDatabaseIsLeftAlone() throws SQLException {
        List<String> before = sample.checksums();
        assertFalse(sample.load());
        assertEquals(before, sample.checksums());
    }

    @Test
    void anotherDatabaseGetsTheSame() throws SQLException {
        assertEquals(sample.checksums(), ofAnother());
    }

    /** The application of a test has got one already, unless these tests run alone. */
    private static List<String> ofAnother() throws SQLException {
        Optional<List<String>> known = SampleSchema.filledWith(SampleForApplication.NAME);
        if (known.isPresent()) {
            return known.get();
        }
        try (SampleSchema other = SampleSchema.filled("second")) {
            return other.checksums();
        }
    }

    @ParameterizedTest
    @CsvSource({"320402,7,125", "320404,8,105", "320411,10,147", "320412,18,297", "320413,10,131", "320481,14,244"})
    void everyTownHasASchoolAndEveryVillageAStation(String county, int towns, int villages) throws SQLException {
        String regions = "select count(*) from region where code like '" + county + "%' and level = ";
        assertEquals(towns, sample.number(regions + "'TOWNSHIP'"));
        assertEquals(villages, sample.number(regions + "'VILLAGE'"));
        String institutions =
                "select count(distinct region) from institution where county = '" + county + "' and tier = ";
        assertEquals(1, sample.number(institutions + "'COUNTY_COLLEGE'"));
        assertEquals(towns, sample.number(institutions + "'TOWNSHIP_SCHOOL'"));
        assertEquals(villages, sample.number(institutions + "'VILLAGE_STATION'"));
        String marks = "select count(*) from stale_mark where feature = '*' and county = '" + county + "'";
        assertEquals(1 + towns + villages, sample.number(marks));
    }

    @Test
    void everyCountyRecordsEveryFeature() throws SQLException {
        long rows = 0;
        for (String table :
                Stream.concat(tablesWithRemark().stream(), OF_PEOPLE.stream()).toList()) {
            assertEquals(6, sample.number("select count(distinct county) from " + table), table);
            rows += sample.number("select count(*) from " + table);
        }
        assertTrue(rows <= MOST_ROWS, rows + " rows");
        assertEquals(6, sample.number("select count(*) from audit_event where subject = 'sample-data'"));
        assertEquals(6, sample.number("select count(*) from rollup_county where computed_at is null"));
    }

    @Test
    void everyRowSaysThatItIsSampleData() throws SQLException {
        for (String table : tablesWithRemark()) {
            String others = "select count(*) from " + table + " where coalesce(remark, '') <> '样例数据 sample data'";
            assertEquals(0, sample.number(others), table);
        }
    }

    private static List<String> tablesWithRemark() throws SQLException {
        List<String> tables = sample.texts("select table_name from information_schema.columns"
                + " where table_schema = database() and column_name = 'remark' and table_name not in ('evaluation', 'evidence',"
                + " 'published_release') order by table_name");
        tables = tables.stream().filter(table -> !OF_PEOPLE.contains(table)).toList();
        assertEquals(27, tables.size(), "institutions, what they record, and attendances: " + tables);
        return tables;
    }

    @Test
    void everyReferenceLeadsToARow() throws SQLException {
        List<String> orphans = sample.texts("""
                select concat('select count(*) from ', table_name, ' c where ',
                    group_concat('c.', column_name, ' is not null' separator ' and '),
                    ' and not exists (select 1 from ', referenced_table_name, ' p where ',
                    group_concat('p.', referenced_column_name, ' = c.', column_name separator ' and '), ')')
                from information_schema.key_column_usage
                where table_schema = database() and referenced_table_name is not null
                group by constraint_name, table_name, referenced_table_name""");
        assertTrue(orphans.size() > 20);
        for (String query : orphans) {
            assertEquals(0, sample.number(query), query);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"320402", "320412", "320481"})
    void theTreeIsWhatTheApplicationMakesOfThePlacements(String county) throws SQLException {
        String of = " where county = '" + county + "'";
        List<PlacementRow> placements = sample.rows("select * from placement" + of, SampleDataTest::placement);
        List<Line> lines = sample.rows("select * from institution_closure" + of, SampleDataTest::line);
        List<Line> expected = ClosureOfPlacements.lines(placements);
        assertEquals(expected.size(), lines.size());
        assertEquals(Set.copyOf(expected), Set.copyOf(lines));
    }

    private static PlacementRow placement(ResultSet row) throws SQLException {
        return new PlacementRow(
                SampleSchema.uuid(row.getBytes("institution")),
                row.getString("region"),
                SampleSchema.uuid(row.getBytes("parent")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                SampleSchema.uuid(row.getBytes("descendant")),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("depth"),
                SampleSchema.uuid(row.getBytes("ancestor")),
                row.getString("region"),
                row.getObject("valid_to", LocalDate.class));
    }

    /** What the services would have refused, and every place as the institution has it now. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "staff_member a join staff_member b using (county, institution, person_key) where a.id <> b.id",
                "training_attendance a join staff_member p on p.county = a.county and p.id = a.staff_member"
                        + " join training t on t.county = a.county and t.id = a.training"
                        + " where p.institution <> a.institution or t.held_on < p.valid_from or t.held_on > p.valid_to",
                "opening_hours a join opening_hours b using (county, institution) where a.id <> b.id"
                        + " and a.valid_from <= b.valid_from and coalesce(a.valid_to, '9999-12-31') >= b.valid_from",
                "online_learning_record r join learner l on l.county = r.county and l.id = r.learner"
                        + " where r.learned_on < l.registered_on or r.institution <> l.institution",
                "(select learner from online_learning_record group by learner, learned_on having sum(hours) > 24) a",
                "course_class k join course c on c.county = k.county and c.id = k.course where k.starts_on < c.valid_from"
                        + " or k.starts_on > c.valid_to or (c.institution <> k.institution and not c.shared)",
                "course_class k join staff_member p on p.county = k.county and p.id = k.teacher"
                        + " where k.starts_on < p.valid_from or k.ends_on > p.valid_to",
                "course_class k where json_length(sessions) <> session_count or capacity < (select count(*)"
                        + " from enrolment e where e.county = k.county and e.course_class = k.id)",
                "enrolment e join course_class k on k.county = e.county and k.id = e.course_class"
                        + " join learner l on l.county = e.county and l.id = e.learner"
                        + " where e.institution <> k.institution or e.enrolled_on < l.registered_on"
                        + " or e.enrolled_on > k.ends_on or e.attended_sessions > k.session_count"
                        + " or e.completed_on < k.starts_on or e.completed_on < e.enrolled_on",
                "outcome o join enrolment e on e.county = o.county and e.id = o.enrolment"
                        + " join course_class k on k.county = e.county and k.id = e.course_class"
                        + " where o.learner <> e.learner or o.granted_on < k.starts_on"
                        + " or (o.kind = 'CERTIFICATE') <> (o.certificate_number is not null)",
                "funding_entry where amount <= 0 or year(booked_on) <> fiscal_year",
                "activity where held_on not between '2023-01-01' and '2025-12-31'",
                "guidance_visit where guided is null and kind <> 'RESIDENT_GUIDANCE'",
                "guidance_visit g where g.guided is not null and not exists (select 1 from institution_closure c"
                        + " where c.county = g.county and c.descendant = g.guided and c.ancestor = g.institution"
                        + " and c.depth > 0 and g.held_on between c.valid_from and c.valid_to)",
                "research_project where finished_on < started_on",
                "survey where positive > sample",
                "recognition a join recognition b using (county, institution, kind) where a.id <> b.id",
                "volunteer_session s join volunteer v on v.county = s.county and v.id = s.volunteer"
                        + " where s.held_on < v.valid_from or s.held_on > v.valid_to",
                "(select v.person_key from volunteer_session s join volunteer v on v.county = s.county"
                        + " and v.id = s.volunteer where v.kind = 'PERSON'"
                        + " group by v.person_key, s.held_on having sum(s.hours) > 24) a",
                "volunteer where (kind = 'TEAM') <> (members is not null)",
                "facility where (kind = 'PARTNER_VENUE') <> (partner_venue_kind is not null)",
                "learning_group_meeting m join learning_group g on g.county = m.county and g.id = m.learning_group"
                        + " where m.held_on < g.valid_from or m.held_on > g.valid_to",
                "competition_entry where (prize = 'NONE') <> (awarded_on is null) or awarded_on < entered_on",
                "institution i join placement p on p.county = i.county and p.institution = i.id"
                        + " where p.valid_from <> i.valid_from or p.region <> i.region"
                        + " or not (p.parent <=> i.parent)"
            })
    void noRowBreaksARule(String violations) throws SQLException {
        assertEquals(0, sample.number("select count(*) from " + violations));
    }
}
