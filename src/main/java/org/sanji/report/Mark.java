package org.sanji.report;

import java.util.Locale;
import org.sanji.evaluation.Result;
import org.sanji.kernel.Text;

/**
 * A result as a page shows it: a symbol and a word, and only then a colour.
 *
 * @param style class of the style sheet
 */
public record Mark(String style, String symbol, String word) {

    private static final Text MET = new Text("达标", "met");
    private static final Text NOT_MET = new Text("未达标", "not met");
    private static final Text UNDECIDED = new Text("待判定", "undecided");
    private static final Text FOR_REVIEWERS = new Text("由评审人判断", "for reviewers");
    private static final Text NOT_APPLICABLE = new Text("不适用", "does not apply");

    /** The same of a clause, which may be one that people judge. */
    static Mark of(Result result, boolean judged, Locale language) {
        Mark mark = of(result, language);
        return judged && result == Result.UNDECIDED
                ? new Mark(mark.style, mark.symbol, FOR_REVIEWERS.in(language))
                : mark;
    }

    static Mark of(Result result, Locale language) {
        return switch (result) {
            case MET -> new Mark("met", "✓", MET.in(language));
            case NOT_MET -> new Mark("unmet", "×", NOT_MET.in(language));
            case UNDECIDED -> new Mark("open", "?", UNDECIDED.in(language));
            case NOT_APPLICABLE -> new Mark("none", "–", NOT_APPLICABLE.in(language));
        };
    }
}
