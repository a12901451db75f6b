package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.volunteer.VolunteerField;
import org.sanji.capture.volunteer.VolunteerKind;
import org.sanji.kernel.Text;

/** What volunteers and their services give (S1 4.2; S2 (四)). A person who volunteers twice is one at every level. */
final class VolunteerMeasures {

    /** Volunteers under a label that names no person, and whether digital learning is among what they help with. */
    private static final Source VOLUNTEERS = Source.of(
            "volunteers",
            "(select county, id, institution, kind, person_key, valid_from, valid_to,"
                    + " coalesce(team_name, kind) as label,"
                    + " case when find_in_set('DIGITAL_LEARNING', fields) > 0 then 'YES' else 'NO' end as digital"
                    + " from volunteer where county = :county)",
            new Dates.During("valid_from", "valid_to"),
            "label");

    private static final Source SERVICES =
            Source.of("volunteer-services", "volunteer_session", new Dates.On("held_on"), "title");

    private static final Text PEOPLE = new Text("人", "volunteers");
    private static final Text TEAMS = new Text("支", "teams");
    private static final Text TIMES = new Text("次", "services");
    private static final Text HOURS = new Text("小时", "hours");

    static final List<Measure> ALL = List.of(
            events(
                    "volunteer.count",
                    new Text("期末志愿者人数", "Volunteers at the end of the period"),
                    PEOPLE,
                    Space.DISTINCT,
                    Time.STOCK,
                    Counting.distinct(
                            VOLUNTEERS,
                            "person_key",
                            Condition.in("kind", "是队伍，不是个人", "is a team, not a person", VolunteerKind.PERSON)),
                    "S2 (四)"),
            teams("volunteer.teams", new Text("期末志愿者队伍数", "Teams of volunteers at the end of the period"), team()),
            teams(
                    "volunteer.teams.digital-learning",
                    new Text("期末数字化学习志愿者队伍数", "Teams that support digital learning at the end of the period"),
                    team(),
                    new Condition(
                            "digital", List.of("YES"), new Text("不服务数字化学习", "does not support digital learning"))),
            services(
                    "volunteer.services", new Text("志愿服务次数", "Services of volunteers"), TIMES, Counting.rows(SERVICES)),
            services(
                    "volunteer.services.digital-learning",
                    new Text("数字化学习志愿服务次数", "Services of volunteers for digital learning"),
                    TIMES,
                    Counting.rows(
                            SERVICES,
                            Condition.in(
                                    "kind",
                                    "不是数字化学习志愿服务",
                                    "is not for digital learning",
                                    VolunteerField.DIGITAL_LEARNING))),
            services(
                    "volunteer.service-hours",
                    new Text("志愿服务时数", "Hours of voluntary service"),
                    HOURS,
                    Counting.sum(SERVICES, "hours")));

    private VolunteerMeasures() {}

    private static Condition team() {
        return Condition.in("kind", "是个人，不是队伍", "is a person, not a team", VolunteerKind.TEAM);
    }

    private static Measure teams(String code, Text name, Condition... conditions) {
        return events(
                code, name, TEAMS, Space.SUM, Time.STOCK, Counting.rows(VOLUNTEERS, conditions), "S2 (四)", "S1 4.2");
    }

    private static Measure services(String code, Text name, Text unit, Counting counting) {
        return events(code, name, unit, Space.SUM, Time.FLOW, counting, "S2 (四)", "S1 4.2");
    }
}
