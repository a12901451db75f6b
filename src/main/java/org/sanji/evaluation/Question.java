package org.sanji.evaluation;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sanji.kernel.Period;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.standard.Operand;
import org.sanji.standard.Rule;
import org.sanji.standard.Window;

/** A figure scoring asks for: a measure in the one period that spans its window. */
record Question(Measure measure, Period period) {

    static Question of(String code, Window window, int year) {
        Measure measure = MeasureCatalogue.get(code);
        return new Question(measure, FigurePeriods.spanning(measure, window, year));
    }

    /** What a rule asks of the region itself in an evaluation of that year. */
    static Stream<Question> ofRegion(Rule rule, int year) {
        return switch (rule) {
            case Rule.Every every -> Stream.empty();
            case Rule.ShareOfChildren share -> Stream.empty();
            case Rule.Rising rising ->
                IntStream.rangeClosed(year - rising.years() + 1, year)
                        .mapToObj(each -> of(rising.measure(), Window.YEAR, each));
            case Rule.AnyOf any -> any.rules().stream().flatMap(part -> ofRegion(part, year));
            case Rule.AllOf all -> all.rules().stream().flatMap(part -> ofRegion(part, year));
            case Rule.Compare compare -> of(compare.operands().stream(), year);
            case Rule.Ratio ratio -> of(ratio.operands().stream(), year);
            case Rule.Qualitative judged -> of(judged.operands().stream(), year);
            case Rule.Held held -> Stream.empty();
        };
    }

    /** What a rule asks of the institutions in the region. */
    static Stream<Question> ofChildren(Rule rule, int year) {
        return of(rule.childOperands().stream(), year);
    }

    private static Stream<Question> of(Stream<Operand> operands, int year) {
        return operands.map(operand -> of(operand.measure(), operand.window(), year));
    }
}
