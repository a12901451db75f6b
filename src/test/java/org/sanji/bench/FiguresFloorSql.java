package org.sanji.bench;

import java.util.List;

/** The statements that read, by hand, what is stored of all towns of a city for a year, whatever is counted. */
final class FiguresFloorSql {

    static final List<String> STATEMENTS = List.of(
            "select straight_join s.region, s.measure, sum(case when s.month >= 202501 then s.value else 0 end),"
                    + " sum(s.value), sum(s.row_count) from region r join figure_sum s"
                    + " on s.county = left(r.code, 6) and s.region = r.code"
                    + " where r.code between '3204' and '3204999999' and r.level = 'TOWNSHIP' and s.month <= 202512"
                    + " group by s.region, s.measure",
            "select c.region, m.measure, count(distinct m.member) from institution_closure c join figure_member m"
                    + " on m.county = c.county and m.institution = c.descendant and m.segment_from = c.valid_from"
                    + " where c.county between '320400' and '320499' and char_length(c.region) = 9"
                    + " and m.first_day <= '2025-12-31' and m.last_day >= '2025-01-01' group by c.region, m.measure");

    private FiguresFloorSql() {}
}
