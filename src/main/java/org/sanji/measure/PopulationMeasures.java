package org.sanji.measure;

import static org.sanji.measure.Measure.attribute;

import java.util.List;
import org.sanji.institution.Tier;
import org.sanji.kernel.Text;

/** What population statements give (S1 7.2): household-registered (户籍) and resident (常住) are different figures. */
final class PopulationMeasures {

    private static final Source SOURCE = Source.of(
            "populations",
            "(select county, id, institution, registered, coalesce(resident, 0) as resident, source,"
                    + " case when resident is null then 'NO' else 'YES' end as resident_known,"
                    + " cast(concat(population_year, '-01-01') as date) as valid_from,"
                    + " cast(concat(population_year, '-12-31') as date) as valid_to"
                    + " from population where county = :county)",
            new Dates.During("valid_from", "valid_to"),
            "source");
    private static final Text PEOPLE = new Text("人", "people");

    static final List<Measure> ALL = List.of(
            attribute(
                    "population.registered",
                    new Text("户籍人口", "Household-registered population"),
                    PEOPLE,
                    Space.STATED_OR_SUM,
                    Time.STOCK,
                    Tier.TOWNSHIP_SCHOOL,
                    Counting.sum(SOURCE, "registered"),
                    "S1 7.2"),
            attribute(
                    "population.resident",
                    new Text("常住人口", "Resident population"),
                    PEOPLE,
                    Space.STATED_OR_SUM,
                    Time.STOCK,
                    Tier.TOWNSHIP_SCHOOL,
                    Counting.sum(
                            SOURCE,
                            "resident",
                            new Condition(
                                    "resident_known",
                                    List.of("YES"),
                                    new Text("未填报常住人口", "states no resident population")))));

    private PopulationMeasures() {}
}
