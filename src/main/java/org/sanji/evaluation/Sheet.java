package org.sanji.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sanji.kernel.Text;
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
                    ? List.of(unowned(notRecorded()))
                    : figure.missing().stream().map(this::owedBy).toList();
        }

        MissingDatum unowned(Text reason) {
            return new MissingDatum(operand.measure(), operand.window(), year, null, reason);
        }

        MissingDatum owedBy(InstitutionName institution) {
            var reason = new Text(
                    "%s尚未填报%d年数据。".formatted(institution.name(), year),
                    "%s has not recorded data for %d.".formatted(institution.name(), year));
            return new MissingDatum(operand.measure(), operand.window(), year, institution, reason);
        }

        private Text notRecorded() {
            return new Text("%d年没有数据。".formatted(year), "Nothing is recorded for %d.".formatted(year));
        }
    }
}
