package org.sanji.measure;

import static org.sanji.measure.Measure.attribute;

import java.util.List;
import org.sanji.institution.Tier;
import org.sanji.kernel.Text;

/** What timetables give (S1 6.3): the fewest hours a week among the stations of a region. */
final class OpeningHoursMeasures {

    private static final Source SOURCE =
            Source.of("opening-hours", "opening_hours", new Dates.During("valid_from", "valid_to"), "weekly_hours");

    static final List<Measure> ALL = List.of(attribute(
            "opening-hours.weekly",
            new Text("教学站（点）每周最少开放时数", "Fewest weekly opening hours among the stations"),
            new Text("小时/周", "hours a week"),
            Space.MIN,
            Time.STOCK,
            Tier.VILLAGE_STATION,
            Counting.sum(SOURCE, "weekly_hours"),
            "S1 6.3"));

    private OpeningHoursMeasures() {}
}
