package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.recognition.RecognitionKind;
import org.sanji.kernel.Text;

/** What the ledger of recognitions gives (S1 6.1): a recognition counts while it is held. */
final class RecognitionMeasures {

    private static final Source SOURCE =
            Source.of("recognitions", "recognition", new Dates.During("granted_on", "held_to"), "kind");

    static final List<Measure> ALL = List.of(
            held(
                    "recognition.standard-station",
                    "市标准化居民学校数",
                    "Stations recognised as municipal standard resident schools",
                    RecognitionKind.STANDARD_RESIDENT_SCHOOL,
                    "S1 6.1"),
            held(
                    "recognition.pioneer-community",
                    "数字化学习先行社区数",
                    "Digital-learning pioneer communities",
                    RecognitionKind.DIGITAL_LEARNING_PIONEER_COMMUNITY,
                    "S1 三.1"),
            held(
                    "recognition.demonstration-community",
                    "数字化学习示范社区数",
                    "Digital-learning demonstration communities",
                    RecognitionKind.DIGITAL_LEARNING_DEMONSTRATION_COMMUNITY,
                    "S1 三.3"));

    private RecognitionMeasures() {}

    private static Measure held(String code, String zh, String en, RecognitionKind kind, String serves) {
        return events(
                code,
                new Text(zh, en),
                new Text("个", "recognitions"),
                Space.SUM,
                Time.STOCK,
                Counting.rows(SOURCE, Condition.in("kind", "是另一种认定", "is another recognition", kind)),
                serves);
    }
}
