package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.institution.Tier;
import org.sanji.kernel.Text;

/** How many institutions there are, by tier. */
final class InstitutionMeasures {

    private static final Source SOURCE = Source.of(
            "institutions",
            "(select county, id, id as institution, tier, name, valid_from, valid_to from institution"
                    + " where county = :county)",
            new Dates.During("valid_from", "valid_to"),
            "name");

    static final List<Measure> ALL = List.of(
            count("institution.stations", "教学站（点）数", "Village stations", Tier.VILLAGE_STATION),
            count("institution.schools", "社区学校数", "Township schools", Tier.TOWNSHIP_SCHOOL),
            count("institution.colleges", "社区教育学院数", "County colleges", Tier.COUNTY_COLLEGE));

    private InstitutionMeasures() {}

    private static Measure count(String code, String nameZh, String nameEn, Tier tier) {
        return events(
                code,
                new Text(nameZh, nameEn),
                new Text("所", "institutions"),
                Space.SUM,
                Time.STOCK,
                Counting.rows(SOURCE, Condition.in("tier", "属于另一层级", "is of another tier", tier)),
                "S1 6.1");
    }
}
