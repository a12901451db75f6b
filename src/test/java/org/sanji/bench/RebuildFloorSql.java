package org.sanji.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sanji.measure.Counting;
import org.sanji.measure.Dates;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Space;
import org.sanji.measure.Time;

/**
 * The least a rebuild of all figures can cost: for each measure one INSERT SELECT over all counties, then one more that adds
 * it up, into tables of the same shape without their foreign keys and triggers. No marks, no leases, no transactions of one
 * county, no program in between.
 */
final class RebuildFloorSql {

    private static final List<String> TABLES = List.of("figure_own", "figure_member", "figure_sum");
    private static final String SEGMENT =
            " s join institution_closure c on c.county = s.county and c.descendant = s.institution and c.depth = 0 and ";
    private static final String SUMS = """
            insert into floor_figure_sum (county, region, measure, month, value, row_count)
            select c.county, c.region, o.measure, o.month, sum(o.value), sum(o.row_count)
            from floor_figure_own o join institution_closure c
              on c.county = o.county and c.descendant = o.institution and c.valid_from = o.segment_from
            where o.measure = '%s' and %s group by c.county, c.region, o.measure, o.month
            """;

    /** The learners who reached 30 hours first, and then who they are: there are few. */
    private static final String REACHED_30_HOURS = """
            (select straight_join l.county, l.id, l.institution, l.person_key, l.registered_on,
                    greatest(l.registered_on, w.learned_on) as reached_on
             from (select county, learner, min(learned_on) as learned_on
                   from (select county, learner, learned_on,
                                sum(hours) over (partition by county, learner order by learned_on, id) as so_far
                         from online_learning_record where %s) v
                   where so_far >= 30 group by county, learner) w
             join learner l on l.county = w.county and l.id = w.learner)""";

    private final BenchmarkDatabase database;
    private final String prefix;

    /**
     * The floor of one database.
     *
     * @param prefix with what the codes of its counties begin; nothing: all of them
     */
    RebuildFloorSql(BenchmarkDatabase database, String prefix) {
        this.database = database;
        this.prefix = prefix;
    }

    /** That a column names one of the counties. */
    private String isMeant(String county) {
        return prefix.isEmpty() ? county + " > ''" : county + " between '" + prefix + "' and '" + prefix + ":'";
    }

    /** Prepares empty tables. */
    void prepare() throws SQLException {
        for (String table : TABLES) {
            database.run("drop table if exists floor_" + table, 600);
            database.run("create table floor_" + table + " like " + table, 60);
        }
    }

    /** Empties them in no time. The application has to remove what stands row by row: others read it meanwhile. */
    void empty() throws SQLException {
        for (String table : TABLES) {
            database.run("truncate table floor_" + table, 60);
        }
    }

    /**
     * Fills them.
     *
     * @param most seconds a statement may take
     * @return seconds it took
     */
    double rebuild(int most) throws SQLException {
        long begun = System.nanoTime();
        for (Measure measure : MeasureCatalogue.all()) {
            if (measure.counted().isPresent()) {
                rebuild(measure, measure.counted().orElseThrow(), most);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Some sources are selects that name the county and its institutions: here they give all of them. */
    private String table(Counting counting) {
        String table = counting.source().table();
        return table.contains("so_far")
                ? REACHED_30_HOURS.formatted(isMeant("county"))
                : table.replaceAll("((?:\\w+\\.)?institution) in \\(:institutions\\)", "$1 is not null")
                        .replaceAll("((?:\\w+\\.)?county) = :county", isMeant("$1"));
    }

    private void rebuild(Measure measure, Counting counting, int most) throws SQLException {
        if (measure.space() == Space.DISTINCT) {
            database.run(members(measure, counting), most);
            return;
        }
        database.run(own(measure, counting), most);
        if (measure.space() == Space.SUM) {
            database.run(SUMS.formatted(measure.code(), isMeant("o.county")), most);
        }
    }

    private String own(Measure measure, Counting counting) {
        String changes = switch (counting.source().dates()) {
            case Dates.On on -> flow(counting, "s." + on.column());
            case Dates.During during -> stock(counting, during);
        };
        return "insert into floor_figure_own (county, measure, institution, month, segment_from, value, row_count)"
                + " select county, '" + measure.code()
                + "', institution, month, segment_from, sum(value), sum(n) from ("
                + changes
                + ") a group by county, institution, month, segment_from having sum(value) <> 0 or sum(n) <> 0";
    }

    private String flow(Counting counting, String day) {
        return "select s.county, s.institution, " + month(day) + " as month, c.valid_from as segment_from, "
                + value(counting) + " as value, 1 as n from "
                + table(counting) + SEGMENT + day
                + " between c.valid_from and c.valid_to" + where(counting);
    }

    private String stock(Counting counting, Dates.During during) {
        String last = last(during);
        String rows = table(counting) + SEGMENT + overlap(during) + where(counting);
        return "select s.county, s.institution, " + month(first(during)) + " as month, c.valid_from as segment_from, "
                + value(counting) + " as value, 1 as n from " + rows
                + " union all select s.county, s.institution, " + month("date_add(" + last + ", interval 1 day)")
                + ", c.valid_from, -" + value(counting) + ", -1 from " + rows + " and " + last + " < '9999-12-31'";
    }

    private String members(Measure measure, Counting counting) {
        String first;
        String last;
        String when;
        switch (counting.source().dates()) {
            case Dates.On on -> {
                first = "s." + on.column();
                last = measure.time() == Time.FLOW ? first : "c.valid_to";
                when = first + " between c.valid_from and c.valid_to";
            }
            case Dates.During during -> {
                first = first(during);
                last = last(during);
                when = overlap(during);
            }
        }
        return "insert into floor_figure_member"
                + " (county, measure, institution, segment_from, member, first_day, last_day, row_count) select s.county, '"
                + measure.code() + "', s.institution, c.valid_from, s." + counting.member() + ", " + first + ", max("
                + last + "), count(*) from " + table(counting) + SEGMENT + when + where(counting)
                + " group by s.county, s.institution, c.valid_from, s." + counting.member() + ", " + first;
    }

    private static String first(Dates.During during) {
        return "greatest(s." + during.first() + ", c.valid_from)";
    }

    private static String last(Dates.During during) {
        return "least(coalesce(s." + during.last() + ", c.valid_to), c.valid_to)";
    }

    private static String overlap(Dates.During during) {
        return "s." + during.first() + " <= c.valid_to and coalesce(s." + during.last()
                + ", c.valid_to) >= c.valid_from";
    }

    private static String month(String day) {
        return "(year(" + day + ") * 100 + month(" + day + "))";
    }

    private static String value(Counting counting) {
        String value = counting.value().equals(Counting.ROWS) ? "1" : "s." + counting.value();
        return counting.unmetIsZero()
                ? "(case when true" + conditions(counting) + " then " + value + " else 0 end)"
                : value;
    }

    private String where(Counting counting) {
        return " where " + isMeant("s.county") + (counting.unmetIsZero() ? "" : conditions(counting));
    }

    private static String conditions(Counting counting) {
        return counting.conditions().stream()
                .map(condition ->
                        " and s." + condition.column() + " in ('" + String.join("', '", condition.values()) + "')")
                .collect(Collectors.joining());
    }

    /** Whether both stored the same figures, in words. */
    String same() throws SQLException {
        List<String> differences = differences();
        if (database.number("select count(*) from floor_figure_own") == 0) {
            return "NO, there are none";
        }
        return differences.isEmpty() ? "yes" : "NO " + differences;
    }

    /** The tables of the floor and of the application that do not hold the same rows; none when both did the same. */
    private List<String> differences() throws SQLException {
        List<String> different = new ArrayList<>();
        for (String table : TABLES) {
            List<String> stored = database.texts(digest(table, table));
            List<String> least = database.texts(digest(table, "floor_" + table));
            if (!stored.equals(least)) {
                different.add(table + ": " + stored + " stored, " + least + " by the floor");
            }
        }
        return different;
    }

    private String digest(String shape, String table) {
        String columns = shape.equals("figure_sum")
                ? "region, month, value"
                : "hex(institution), segment_from, "
                        + (shape.equals("figure_own") ? "month, value" : "hex(member), first_day, last_day");
        return "select concat(count(*), ' rows, ', coalesce(sum(crc32(concat_ws('/', county, measure, row_count, "
                + columns + "))), 0)) from " + table + " where " + isMeant("county");
    }
}
