package org.sanji.measure;

import static org.sanji.measure.Measure.attribute;
import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.institution.Tier;
import org.sanji.kernel.Text;

/**
 * What learners and their online learning give (S1 7.2, 7.3). A resident is registered once in a county, so learners
 * are people.
 */
final class LearnerMeasures {

    private static final Source LEARNERS =
            Source.of("learners", "learner", new Dates.On("registered_on"), "registered_on");
    private static final Source RECORDS =
            Source.of("online-learning-records", "online_learning_record", new Dates.On("learned_on"), "platform");
    /** Registered learners with the day on which their hours reached 30, not before they were registered. */
    private static final Source REACHED = new Source(
            List.of("online-learning-records", "learners"),
            "(select l.county, l.id, l.institution, l.person_key, l.registered_on,"
                    + " greatest(l.registered_on, r.learned_on) as reached_on"
                    + " from (select county, learner, min(learned_on) as learned_on"
                    + " from (select county, learner, learned_on,"
                    + " sum(hours) over (partition by county, learner order by learned_on, id) as so_far"
                    + " from online_learning_record where county = :county and learner in"
                    + " (select id from learner where county = :county and institution in (:institutions))) h"
                    + " where so_far >= 30 group by county, learner) r"
                    + " join learner l on l.county = r.county and l.id = r.learner)",
            new Dates.On("reached_on"),
            "registered_on");

    private static final Text PEOPLE = new Text("人", "learners");
    private static final Text HOURS = new Text("小时", "hours");

    static final List<Measure> ALL = List.of(
            attribute(
                    "learner.registered",
                    new Text("实名注册学习者人数", "Learners registered by real name"),
                    PEOPLE,
                    Space.SUM,
                    Time.CUMULATIVE,
                    Tier.TOWNSHIP_SCHOOL,
                    Counting.rows(LEARNERS),
                    "S1 7.2"),
            Measure.ratio(
                    "learner.registration-rate",
                    new Text("实名注册率（占户籍人口）", "Learners registered, of the household-registered population"),
                    Time.STOCK,
                    "learner.registered",
                    "population.registered",
                    "S1 7.2"),
            events(
                    "learner.online-30-hours",
                    new Text("在线学习累计达30小时的注册学习者人数", "Registered learners with 30 hours of online learning or more"),
                    PEOPLE,
                    Space.SUM,
                    Time.CUMULATIVE,
                    Counting.rows(REACHED),
                    "S1 7.3"),
            Measure.ratio(
                    "learner.online-30-hours-rate",
                    new Text(
                            "在线学习累计达30小时者占实名注册者比例",
                            "Registered learners with 30 hours of online learning, of all registered"),
                    Time.CUMULATIVE,
                    "learner.online-30-hours",
                    "learner.registered",
                    "S1 7.3"),
            events(
                    "online-learning.hours",
                    new Text("在线学习累计时数", "Hours of online learning since the beginning"),
                    HOURS,
                    Space.SUM,
                    Time.CUMULATIVE,
                    Counting.sum(RECORDS, "hours"),
                    "S1 7.3"),
            events(
                    "online-learning.hours.in-period",
                    new Text("期内在线学习时数", "Hours of online learning in the period"),
                    HOURS,
                    Space.SUM,
                    Time.FLOW,
                    Counting.sum(RECORDS, "hours")));

    private LearnerMeasures() {}
}
