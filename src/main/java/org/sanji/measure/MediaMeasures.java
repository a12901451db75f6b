package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.capture.media.MediaKind;
import org.sanji.capture.media.ReportSubject;
import org.sanji.kernel.Text;

/** What media reports give (S1 10.1). An article recorded by two institutions is one article at every level. */
final class MediaMeasures {

    private static final Source SOURCE =
            Source.of("media-reports", "media_report", new Dates.On("published_on"), "title");
    private static final Text ARTICLES = new Text("篇", "reports");

    static final List<Measure> ALL = List.of(
            events(
                    "media.count",
                    new Text("宣传报道篇数", "Reports in the media and in own channels"),
                    ARTICLES,
                    Space.DISTINCT,
                    Time.FLOW,
                    Counting.distinct(SOURCE, "article_key"),
                    "S1 10.3"),
            events(
                    "media.count.provincial-or-municipal",
                    new Text(
                            "省、市主流媒体数字化学习报道篇数",
                            "Reports on digital learning in provincial or municipal mainstream media"),
                    ARTICLES,
                    Space.DISTINCT,
                    Time.FLOW,
                    Counting.distinct(SOURCE, "article_key", level(), mainstream(), subject()),
                    "S1 10.1"));

    private MediaMeasures() {}

    /** To the letter of the clause: provincial and municipal media, neither those above nor those below. */
    private static Condition level() {
        return Condition.in(
                "outlet_level",
                "不是省级或市级媒体",
                "is not in provincial or municipal media",
                AdministrativeLevel.PROVINCIAL,
                AdministrativeLevel.MUNICIPAL);
    }

    private static Condition mainstream() {
        return Condition.in(
                "kind",
                "是自有渠道，不是主流媒体",
                "is an own channel, not mainstream media",
                MediaKind.NEWSPAPER,
                MediaKind.TELEVISION,
                MediaKind.RADIO,
                MediaKind.WEBSITE,
                MediaKind.NEW_MEDIA);
    }

    private static Condition subject() {
        return Condition.in("subject", "与数字化学习无关", "is not about digital learning", ReportSubject.DIGITAL_LEARNING);
    }
}
