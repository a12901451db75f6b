package org.sanji.evaluation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;

/**
 * The gap report against figures counted by hand: SQL written for this test alone, over what institutions recorded,
 * that knows nothing of measures or of the roll-up.
 */
@QuarkusTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class GapReportFiguresTest {

    private static final int MOST_STATEMENTS = 40;

    /** The institutions of the town: every one of its codes starts with the town's. */
    private static final String IN_TOWN =
            " r.county = '320412' and r.institution in (select id from institution where county = '320412'"
                    + " and region like '" + RecordedTown.LUOYANG + "%') ";

    private static final String STATIONS =
            " county = '320412' and tier = 'VILLAGE_STATION' and region like '" + RecordedTown.LUOYANG + "%' ";

    @Inject
    DataSource database;

    private Response report;

    @Test
    void everyFigureIsWhatTheRowsSay() {
        var town = RecordedTown.record();
        report = town.freshGapReport();
        assertAll(
                () -> same(
                        "3.1",
                        "value",
                        "select sum(amount) from funding_entry r where" + IN_TOWN
                                + "and entry_type = 'SPENDING' and purpose = 'DIGITAL_LEARNING' and fiscal_year = 2025"),
                () -> same(
                        "3.2",
                        "threshold",
                        "select sum(amount) from funding_entry r where" + IN_TOWN
                                + "and entry_type = 'SPENDING' and purpose = 'DIGITAL_LEARNING' and fiscal_year = 2024"),
                () -> same(
                        "4.1",
                        "denominator",
                        "select count(distinct person_key) from staff_member r where" + IN_TOWN
                                + "and valid_from <= '2025-12-31' and coalesce(valid_to, '2025-12-31') >= '2025-01-01'"),
                () -> same(
                        "4.1",
                        "numerator",
                        "select count(distinct r.person_key) from staff_member r"
                                + " join training_attendance a on a.staff_member = r.id join training t on t.id = a.training"
                                + " where" + IN_TOWN
                                + "and t.topic = 'INFORMATION_TECHNOLOGY' and year(t.held_on) = 2025"
                                + " and t.organiser_level in ('MUNICIPAL', 'COUNTY', 'TOWNSHIP')"),
                () -> same("5.2", "value", activities("THEMED_DIGITAL") + "and mode = 'BLENDED'"),
                () -> same(
                        "5.3",
                        "value",
                        "select count(*) from competition_entry r where" + IN_TOWN
                                + "and competition = 'ONE_TEACHER_ONE_COURSE' and year(entered_on) = 2025"),
                () -> same("6.1", "denominator", "select count(*) from institution where" + STATIONS),
                () -> same(
                        "6.1",
                        "numerator",
                        "select count(distinct institution) from recognition r where" + IN_TOWN
                                + "and kind = 'STANDARD_RESIDENT_SCHOOL' and coalesce(held_to, '2025-12-31') >= '2025-12-31'"),
                () -> same(
                        "6.3",
                        "value",
                        "select min(weekly_hours) from opening_hours r where" + IN_TOWN
                                + "and coalesce(valid_to, '2025-12-31') >= '2025-12-31' and valid_from <= '2025-12-31'"),
                () -> same(
                        "6.4",
                        "value",
                        "select min(held) from (select i.id, (select count(*) from activity r where"
                                + " r.institution = i.id and kind = 'RESIDENTS_DIGITAL' and year(held_on) = 2025) as held"
                                + " from institution i where" + STATIONS + ") stations"),
                () -> same(
                        "7.2",
                        "numerator",
                        "select count(*) from learner r where" + IN_TOWN + "and registered_on <= '2025-12-31'"),
                () -> same(
                        "7.2",
                        "denominator",
                        "select registered from population r where" + IN_TOWN + "and population_year = 2025"),
                () -> same(
                        "7.3",
                        "numerator",
                        "select count(*) from learner r where" + IN_TOWN
                                + "and (select sum(o.hours) from online_learning_record o where o.learner = r.id"
                                + " and o.learned_on <= '2025-12-31') >= 30"),
                () -> same("7.3", "denominator", "select count(*) from learner r where" + IN_TOWN),
                () -> same("7.4", "value", activities("TOPIC_STUDY")),
                () -> same("8.2", "parts[0].value", prizes("FIRST")),
                () -> same("8.2", "parts[1].value", prizes("SECOND")),
                () -> same(
                        "10.1",
                        "value",
                        "select count(distinct article_key) from media_report r where" + IN_TOWN
                                + "and outlet_level in ('PROVINCIAL', 'MUNICIPAL') and kind <> 'OWN_CHANNEL'"
                                + " and subject = 'DIGITAL_LEARNING' and year(published_on) = 2025"),
                () -> assertEquals("NOT_MET", report.path(clause("6.4") + ".result")),
                () -> assertEquals("MET", report.path(clause("3.2") + ".result")));
    }

    @Test
    void itTakesFewStatements() {
        var town = EvaluationFixture.of("320412102");
        town.freshGapReport();
        StatementCount.assertAtMost(
                MOST_STATEMENTS,
                "A gap report",
                () -> ApiCaller.WUJIN_ADMIN.get(town.gapReportPath()).then().statusCode(200));
    }

    private static String activities(String kind) {
        return "select count(*) from activity r where" + IN_TOWN + "and year(held_on) = 2025 and kind = '" + kind
                + "' ";
    }

    private static String prizes(String prize) {
        return "select count(*) from competition_entry r where" + IN_TOWN + "and competition = 'MICRO_LECTURE'"
                + " and level in ('COUNTY', 'MUNICIPAL', 'PROVINCIAL', 'NATIONAL')"
                + " and awarded_on between '2023-01-01' and '2025-12-31' and prize = '" + prize + "'";
    }

    private void same(String clause, String field, String sql) throws SQLException {
        String reported = report.path(clause(clause) + "." + field);
        BigDecimal counted = counted(sql);
        assertTrue(
                reported != null && counted.compareTo(new BigDecimal(reported)) == 0,
                () -> clause + " " + field + ": reported " + reported + ", counted " + counted);
        assertTrue(counted.signum() > 0, () -> clause + " " + field + " has no rows: this proves nothing");
    }

    private BigDecimal counted(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getBigDecimal(1);
        }
    }

    private static String clause(String id) {
        return "verdicts.find { it.clause == '" + id + "' }";
    }
}
