package org.sanji.measure;

import static org.sanji.measure.Measure.attribute;
import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.capture.training.TrainingTopic;
import org.sanji.institution.Tier;
import org.sanji.kernel.Text;

/** What staff and their training give (S1 4.1). A person with two posts is one person at every level. */
final class StaffMeasures {

    private static final Source POSTS =
            Source.of("staff", "staff_member", new Dates.During("valid_from", "valid_to"), "post");
    /** Attendances with what is needed to judge them; a post may have been corrected after the training. */
    private static final Source ATTENDANCES = new Source(
            List.of("trainings", "staff"),
            "(select a.county, a.id, a.institution, t.held_on, t.topic, t.organiser_level, t.title, p.person_key,"
                    + " case when t.held_on between p.valid_from and coalesce(p.valid_to, t.held_on)"
                    + " then 'YES' else 'NO' end as in_post"
                    + " from training_attendance a"
                    + " join training t on t.county = a.county and t.id = a.training"
                    + " join staff_member p on p.county = a.county and p.id = a.staff_member"
                    + " where a.county = :county)",
            new Dates.On("held_on"),
            "title");

    private static final Source TRAININGS = Source.of("trainings", "training", new Dates.On("held_on"), "title");
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
                    "S2 (三)"),
            events(
                    "staff.trained",
                    new Text("参加培训的在职人数", "Staff who attended a training"),
                    PEOPLE,
                    Space.DISTINCT,
                    Time.FLOW,
                    Counting.distinct(ATTENDANCES, "person_key", inPost()),
                    "S2 (三)"),
            events(
                    "staff.trained.information-technology",
                    new Text("参加市、区、镇信息技术培训的在职人数", "Staff trained in information technology by city, district or town"),
                    PEOPLE,
                    Space.DISTINCT,
                    Time.FLOW,
                    Counting.distinct(ATTENDANCES, "person_key", topic(), organiser(), inPost()),
                    "S1 4.1"),
            Measure.ratio(
                    "staff.training-rate.information-technology",
                    new Text("信息技术培训参训率", "Share of staff trained in information technology"),
                    Time.FLOW,
                    "staff.trained.information-technology",
                    "staff.count",
                    "S1 4.1"),
            events(
                    "training.count",
                    new Text("组织培训次数", "Trainings held"),
                    new Text("次", "trainings"),
                    Space.SUM,
                    Time.FLOW,
                    Counting.rows(TRAININGS),
                    "S2 (三)"));

    private StaffMeasures() {}

    private static Condition topic() {
        return Condition.in(
                "topic", "不是信息技术培训", "is not about information technology", TrainingTopic.INFORMATION_TECHNOLOGY);
    }

    private static Condition organiser() {
        return Condition.in(
                "organiser_level",
                "不是由市、区或镇组织",
                "was not organised by city, district or town",
                AdministrativeLevel.MUNICIPAL,
                AdministrativeLevel.COUNTY,
                AdministrativeLevel.TOWNSHIP);
    }

    private static Condition inPost() {
        return new Condition("in_post", List.of("YES"), new Text("培训当日不在职", "was not in post on the day"));
    }
}
