package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.learningresource.ResourceKind;
import org.sanji.kernel.Text;

/** What learning resources give (S1 8.1, 8.3, 8.5; S2 (九)), each on the day it was made, published or pushed. */
final class LearningResourceMeasures {

    private static final Source MADE = dated("made_on");
    private static final Source PUBLISHED = dated("published_on");
    /** To 常州终身教育在线. */
    private static final Source PUSHED = dated("pushed_municipal_on");

    static final List<Measure> ALL = List.of(
            count("resource.count", "制作学习资源数", "Learning resources made", Counting.rows(MADE), "S2 (九)"),
            count(
                    "resource.count.micro-lecture",
                    "制作微课数",
                    "Micro-lectures made",
                    Counting.rows(MADE, kind(ResourceKind.MICRO_LECTURE, "不是微课", "is no micro-lecture"))),
            count(
                    "resource.count.local-teaching-material",
                    "编写地方（乡土）教材数",
                    "Local teaching material compiled",
                    Counting.rows(
                            MADE,
                            kind(ResourceKind.LOCAL_TEACHING_MATERIAL, "不是地方（乡土）教材", "is no local teaching material")),
                    "S1 8.5"),
            count(
                    "resource.count.local-culture",
                    "制作地方文化学习资源数",
                    "Learning resources made that draw on local culture",
                    Counting.rows(MADE, yes("local_culture", "与地方文化无关", "does not draw on local culture")),
                    "S1 8.1"),
            count(
                    "resource.published.activity",
                    "网站发布自主策划活动资源数",
                    "Self-planned activity resources published on the site",
                    selfPlannedActivity(PUBLISHED),
                    "S1 8.3"),
            count(
                    "resource.pushed.activity",
                    "推送至常州终身教育在线的自主策划活动资源数",
                    "Self-planned activity resources pushed to the city's Lifelong Education Online",
                    selfPlannedActivity(PUSHED),
                    "S1 8.3"));

    private LearningResourceMeasures() {}

    private static Source dated(String column) {
        return Source.of("resources", "learning_resource", new Dates.On(column), "title");
    }

    private static Counting selfPlannedActivity(Source source) {
        return Counting.rows(
                source,
                kind(ResourceKind.ACTIVITY_RESOURCE, "不是活动资源", "is no activity resource"),
                yes("self_planned", "不是自主策划", "was not planned by the institution itself"));
    }

    private static Condition kind(ResourceKind kind, String reasonZh, String reasonEn) {
        return Condition.in("kind", reasonZh, reasonEn, kind);
    }

    /** A boolean column is true: the database keeps it as 1. */
    private static Condition yes(String column, String reasonZh, String reasonEn) {
        return new Condition(column, List.of("1"), new Text(reasonZh, reasonEn));
    }

    private static Measure count(String code, String zh, String en, Counting counting, String... serves) {
        return events(code, new Text(zh, en), new Text("个", "resources"), Space.SUM, Time.FLOW, counting, serves);
    }
}
