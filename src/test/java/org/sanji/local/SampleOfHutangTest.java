package org.sanji.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The numbers docs/sample-data.md promises of Hutang, counted from the rows without the application's measures. */
@ExtendWith(FilledSample.class)
class SampleOfHutangTest {

    private static final String IN_HUTANG =
            " join institution i on i.county = r.county and i.id = r.institution and i.region like '320412100%' where ";

    private static SampleSchema sample;

    @BeforeAll
    static void take(SampleSchema filled) {
        sample = filled;
    }

    @Test
    void spendingRisesAndComesFromTheGovernmentAlone() throws SQLException {
        String amount = "select sum(amount) from funding_entry r" + IN_HUTANG
                + "entry_type = 'SPENDING' and purpose = 'DIGITAL_LEARNING' group by fiscal_year order by fiscal_year";
        assertEquals(List.of("120000.00", "150000.00", "180000.00"), sample.texts(amount));
        assertCount(0, "funding_entry", "source <> 'GOVERNMENT'");
    }

    @Test
    void oneOfItsStaffIsNotTrained() throws SQLException {
        String posts = "select count(distinct person_key) from staff_member r" + IN_HUTANG
                + "coalesce(r.valid_to, '9999-12-31') >= '2025-01-01'";
        String trained = "select count(distinct p.person_key) from training_attendance r"
                + " join training t on t.county = r.county and t.id = r.training"
                + " join staff_member p on p.county = r.county and p.id = r.staff_member" + IN_HUTANG
                + "t.topic = 'INFORMATION_TECHNOLOGY' and year(t.held_on) = 2025 and t.organiser_level ";
        assertEquals(21, sample.number(posts));
        assertEquals(20, sample.number(trained + "<> 'NATIONAL'"));
        assertEquals(1, sample.number(trained + "= 'NATIONAL'"));
    }

    @Test
    void activitiesOf2025() throws SQLException {
        assertCount(5, "activity", "kind = 'THEMED_DIGITAL' and mode = 'BLENDED' and year(held_on) = 2025");
        assertCount(2, "activity", "kind = 'THEMED_DIGITAL' and mode = 'ONLINE' and year(held_on) = 2025");
        assertCount(4, "activity", "kind = 'TOPIC_STUDY' and year(held_on) = 2025");
    }

    @Test
    void stations() throws SQLException {
        assertCount(45, "placement", "tier = 'VILLAGE_STATION'");
        assertCount(
                41,
                "recognition",
                "kind = 'STANDARD_RESIDENT_SCHOOL' and coalesce(held_to, '9999-12-31') >= '2025-12-31'");
        String hours = "select weekly_hours from opening_hours r" + IN_HUTANG
                + "tier = 'VILLAGE_STATION' and r.valid_to is null and weekly_hours < 40";
        assertEquals(List.of("38.50"), sample.texts(hours));
        String lessons = "select count(*) as lessons from activity r" + IN_HUTANG
                + "kind = 'RESIDENTS_DIGITAL' and year(held_on) = 2025 group by r.institution having lessons < 10";
        assertEquals(List.of("8"), sample.texts(lessons));
    }

    @Test
    void learners() throws SQLException {
        assertCount(60, "learner", "true");
        assertCount(81_250, "population", "population_year = 2025", "sum(registered)");
        String hours = "select sum(hours) as total from online_learning_record r" + IN_HUTANG
                + "true group by learner having total >= 29 order by total";
        List<String> most = sample.texts(hours);
        assertEquals(21, most.size());
        assertEquals(List.of("29.50", "30.00"), most.subList(0, 2));
    }

    @Test
    void prizesAndEntries() throws SQLException {
        assertCount(2, "competition_entry", "competition = 'ONE_TEACHER_ONE_COURSE' and year(entered_on) = 2025");
        String prizes = "competition = 'MICRO_LECTURE' and level in ('COUNTY', 'MUNICIPAL') and prize = ";
        assertCount(0, "competition_entry", prizes + "'FIRST'");
        assertCount(2, "competition_entry", prizes + "'SECOND'");
    }

    @Test
    void fiveArticlesInSixRows() throws SQLException {
        String counted = "outlet_level in ('PROVINCIAL', 'MUNICIPAL') and subject = 'DIGITAL_LEARNING'"
                + " and kind <> 'OWN_CHANNEL' and year(published_on) = 2025";
        assertCount(6, "media_report", counted);
        assertCount(5, "media_report", counted, "count(distinct article_key)");
    }

    @Test
    void volunteersRoomsAndDevices() throws SQLException {
        assertCount(1, "volunteer", "r.kind = 'TEAM' and locate('DIGITAL_LEARNING', r.fields) > 0");
        assertCount(2, "volunteer_session", "r.kind = 'DIGITAL_LEARNING' and year(held_on) = 2025");
        assertCount(
                1, "facility", "tier = 'TOWNSHIP_SCHOOL' and r.kind = 'DIGITAL_LEARNING_ROOM' and device_count > 0");
        String networked = "select sum(networked_device_count) as devices from facility r" + IN_HUTANG
                + "tier = 'VILLAGE_STATION' group by r.institution having devices = 0";
        assertEquals(List.of("0"), sample.texts(networked));
    }

    @Test
    void platformsAndResources() throws SQLException {
        String posts =
                "select count(*) from platform_post r join platform p on p.county = r.county and p.id = r.platform"
                        + IN_HUTANG + "year(published_on) = 2025 and p.kind = ";
        assertEquals(15, sample.number(posts + "'WEBSITE'"));
        assertEquals(19, sample.number(posts + "'WECHAT_SERVICE_ACCOUNT'"));
        assertCount(1, "platform", "r.kind = 'WEBSITE' and person_in_charge is not null");
        String activity = "r.kind = 'ACTIVITY_RESOURCE' and self_planned and year(";
        assertCount(1, "learning_resource", activity + "published_on) = 2025");
        assertCount(1, "learning_resource", activity + "pushed_municipal_on) = 2025");
    }

    private static void assertCount(long expected, String table, String condition) throws SQLException {
        assertCount(expected, table, condition, "count(*)");
    }

    private static void assertCount(long expected, String table, String condition, String what) throws SQLException {
        assertEquals(expected, sample.number("select " + what + " from " + table + " r" + IN_HUTANG + condition));
    }
}
