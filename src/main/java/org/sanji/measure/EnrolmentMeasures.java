package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.outcome.OutcomeKind;
import org.sanji.kernel.Text;

/**
 * What enrolments and outcomes give (S2 (五), (十一)). A resident enrolled in two villages is one learner in the town. Rows
 * are told by a date or a kind: nothing here names a person.
 */
final class EnrolmentMeasures {

    private static final Source ENROLLED =
            Source.of("enrolments", "enrolment", new Dates.On("enrolled_on"), "enrolled_on");
    private static final Source COMPLETED =
            Source.of("enrolments", "enrolment", new Dates.On("completed_on"), "completed_on");
    /** Enrolments with who is enrolled; a change of the learner marks the institutions of the classes. */
    private static final Source LEARNERS = Source.of(
            "enrolments",
            "(select e.county, e.id, e.institution, e.enrolled_on, l.person_key"
                    + " from enrolment e join learner l on l.county = e.county and l.id = e.learner"
                    + " where e.county = :county)",
            new Dates.On("enrolled_on"),
            "enrolled_on");

    private static final Source OUTCOMES = Source.of("outcomes", "outcome", new Dates.On("granted_on"), "kind");
    private static final Source CREDITS = Source.of(
            "outcomes",
            "(select county, id, institution, granted_on, kind, coalesce(credits, 0) as credits,"
                    + " case when credits is null then 'NO' else 'YES' end as gives_credits"
                    + " from outcome where county = :county)",
            new Dates.On("granted_on"),
            "kind");

    private static final Text ENROLMENTS = new Text("人次", "enrolments");
    private static final String LEARNING = "S2 (五)";

    static final List<Measure> ALL = List.of(
            flow("enrolment.count", new Text("报名人次", "Enrolments in classes"), ENROLMENTS, Counting.rows(ENROLLED)),
            flow("enrolment.completed", new Text("结业人次", "Enrolments completed"), ENROLMENTS, Counting.rows(COMPLETED)),
            events(
                    "learner.enrolled",
                    new Text("参加班级学习人数", "Learners enrolled in classes, each counted once"),
                    new Text("人", "learners"),
                    Space.DISTINCT,
                    Time.FLOW,
                    Counting.distinct(LEARNERS, "person_key"),
                    LEARNING,
                    "S2 (十一)"),
            flow(
                    "outcome.count",
                    new Text("学习成果数", "Outcomes of learners"),
                    new Text("项", "outcomes"),
                    Counting.rows(OUTCOMES),
                    LEARNING),
            flow(
                    "outcome.certificates",
                    new Text("颁发证书数", "Certificates granted"),
                    new Text("本", "certificates"),
                    Counting.rows(
                            OUTCOMES, Condition.in("kind", "不是证书", "is not a certificate", OutcomeKind.CERTIFICATE)),
                    LEARNING),
            flow(
                    "outcome.credits",
                    new Text("授予学分数", "Credits granted"),
                    new Text("学分", "credits"),
                    Counting.sum(
                            CREDITS,
                            "credits",
                            new Condition("gives_credits", List.of("YES"), new Text("没有学分", "gives no credits"))),
                    LEARNING));

    private EnrolmentMeasures() {}

    private static Measure flow(String code, Text name, Text unit, Counting counting, String... serves) {
        return events(code, name, unit, Space.SUM, Time.FLOW, counting, serves);
    }
}
