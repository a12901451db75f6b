package org.sanji.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sanji.standard.Operand;
import org.sanji.standard.Unit;
import org.sanji.standard.Window;

/** One evaluation while it is being scored: the figures, the year, and the day on which it is asked. */
record Sheet(Figures figures, int year, LocalDate today) {

    Answer ask(Operand operand) {
        return ask(operand, year);
    }

    Answer ask(Operand operand, int inYear) {
        return new Answer(operand, inYear, figures.region(operand.measure(), operand.window(), inYear));
    }

    Shortfall shortfall(BigDecimal amount, Unit unit, List<Shortfall.Owed> who) {
        return new Shortfall(Decimals.plain(amount, unit.decimals()), unit.name(), Window.YEAR.end(year), who);
    }

    /** A figure together with the question it answers. */
    record Answer(Operand operand, int year, FigureValue figure) {

        Reading reading() {
            String value = figure.known().map(Decimals::plain).orElse(null);
            return new Reading(operand.measure(), operand.window(), year, null, value, figure.rows());
        }

        /** What is outstanding for this figure: one entry per institution, or one that names none. */
        List<MissingDatum> missing() {
            if (figure.complete()) {
                return List.of();
            }
            return figure.missing().isEmpty()
                    ? List.of(unowned(MissingDatum.Cause.NOT_RECORDED))
                    : figure.missing().stream().map(this::owedBy).toList();
        }

        MissingDatum unowned(MissingDatum.Cause cause) {
            return new MissingDatum(operand.measure(), operand.window(), year, null, cause);
        }

        MissingDatum owedBy(InstitutionName institution) {
            return new MissingDatum(
                    operand.measure(), operand.window(), year, institution, MissingDatum.Cause.NOT_RECORDED);
        }
    }
}
