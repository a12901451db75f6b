package org.sanji.measure;

import static org.sanji.measure.Measure.attribute;

import java.util.List;
import java.util.stream.Stream;
import org.sanji.capture.survey.SurveySubject;
import org.sanji.institution.Tier;
import org.sanji.kernel.Text;

/**
 * What surveys give (S1 9; S2 (十一)): of each subject how many were asked, how many said yes, and the share. Without a
 * survey nobody knows.
 */
final class SurveyMeasures {

    private static final Source SOURCE = Source.of("surveys", "survey", new Dates.On("surveyed_on"), "subject");
    private static final String[] CLAUSES = {"S1 9", "S2 (十一)"};

    static final List<Measure> ALL = Stream.of(
                    List.of(answers("survey.sample", "调查样本数", "People who answered surveys", "sample")),
                    of(SurveySubject.AWARENESS, "awareness", "知晓率", "know of digital learning"),
                    of(SurveySubject.PARTICIPATION, "participation", "参与率", "take part in lifelong learning"),
                    of(SurveySubject.SATISFACTION, "satisfaction", "满意率", "are content with community education"),
                    of(SurveySubject.APPROVAL, "approval", "认同率", "approve of community education"),
                    of(SurveySubject.BELONGING, "belonging", "归属感比率", "feel that they belong"))
            .flatMap(List::stream)
            .toList();

    private SurveyMeasures() {}

    private static List<Measure> of(SurveySubject subject, String code, String zh, String en) {
        Condition condition = Condition.in("subject", "调查的是另一内容", "asked about something else", subject);
        String sample = "survey.sample." + code;
        String positive = "survey.positive." + code;
        return List.of(
                answers(sample, zh + "调查样本数", "People asked whether they " + en, "sample", condition),
                answers(positive, zh + "调查肯定答复数", "People who say that they " + en, "positive", condition),
                Measure.ratio("survey." + code, new Text(zh, "Share who " + en), Time.FLOW, positive, sample, CLAUSES));
    }

    private static Measure answers(String code, String zh, String en, String column, Condition... conditions) {
        return attribute(
                code,
                new Text(zh, en),
                new Text("人", "people"),
                Space.SUM,
                Time.FLOW,
                Tier.TOWNSHIP_SCHOOL,
                Counting.sum(SOURCE, column, conditions),
                CLAUSES);
    }
}
