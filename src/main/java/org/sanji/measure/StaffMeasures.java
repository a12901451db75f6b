package org.sanji.measure;

import static org.sanji.measure.Measure.attribute;

import java.util.List;
import org.sanji.institution.Tier;
import org.sanji.kernel.Text;

/** What staff and their training give (S1 4.1). A person with two posts is one person at every level. */
final class StaffMeasures {

    private static final Source POSTS =
            Source.of("staff", "staff_member", new Dates.During("valid_from", "valid_to"), "post");
    private static final Text PEOPLE = new Text("人", "staff members");

    static final List<Measure> ALL = List.of(
            attribute(
                    "staff.count",
                    new Text("期内在职社区教育工作者人数", "Staff in post during the period"),
                    PEOPLE,
                    Space.DISTINCT,
                    Time.FLOW,
                    Tier.TOWNSHIP_SCHOOL,
                    Counting.distinct(POSTS, "person_key"),
                    "S1 4.1"),
            attribute(
                    "staff.count.at-end",
                    new Text("期末在职社区教育工作者人数", "Staff in post at the end of the period"),
                    PEOPLE,
                    Space.DISTINCT,
                    Time.STOCK,
                    Tier.TOWNSHIP_SCHOOL,
                    Counting.distinct(POSTS, "person_key"),
                    "S2 (三)"));

    private StaffMeasures() {}
}
