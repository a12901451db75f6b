package org.sanji.evaluation;

import java.util.List;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Absence;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.rollup.OwnFigures;
import org.sanji.standard.Operand;
import org.sanji.standard.Window;

/**
 * The figures of one institution: what it recorded itself, and what it holds. Where a rule asks for institutions under it, these are the
 * ones of the tier that stand in the region it serves.
 */
record InstitutionFigures(CountyFigures county, OwnFigures self) implements Figures {

    @Override
    public RegionLevel level() {
        return self.tier().serves();
    }

    @Override
    public FigureValue region(String measure, Window window, int year) {
        return value(self, new Operand(measure, window), year);
    }

    @Override
    public List<ChildFigure> children(Tier tier, String measure, Window window, int year) {
        var operand = new Operand(measure, window);
        return county.institutions().stream()
                .filter(other -> other.tier() == tier && self.region().covers(other.region()))
                .map(other -> new ChildFigure(name(other), value(other, operand, year)))
                .toList();
    }

    @Override
    public List<Grant> grants(String recognition) {
        return county.grants(self.institution(), recognition);
    }

    private FigureValue value(OwnFigures institution, Operand operand, int year) {
        Absence absence = MeasureCatalogue.get(operand.measure()).absence();
        return county.amount(institution.institution(), operand, year)
                .map(amount -> FigureValue.of(amount.value(), amount.rows(), absence))
                .orElseGet(() -> FigureValue.absent(absence, List.of(name(institution))));
    }

    private static InstitutionName name(OwnFigures institution) {
        return new InstitutionName(institution.institution(), institution.name());
    }
}
