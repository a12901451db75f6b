package org.sanji.seal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.ChildFigure;
import org.sanji.evaluation.FigureValue;
import org.sanji.evaluation.Figures;
import org.sanji.evaluation.Grant;
import org.sanji.evaluation.InstitutionName;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Absence;
import org.sanji.standard.Window;

/** All figures the verdicts rest on: every question scoring asked, with its answer. */
@Schema(name = "SealedFigures")
public record SealedFigures(
        RegionLevel level,

        @Schema(description = "Figures of the region itself")
        List<OfRegion> region,

        @Schema(description = "Figures of every institution of a tier in it")
        List<OfChildren> children,

        @Schema(description = "Grants of the region, by kind of recognition")
        Map<String, List<Grant>> grants) {

    /** A figure of the region over the window that ends with the year. */
    @Schema(name = "SealedRegionFigure")
    public record OfRegion(
            @Schema(examples = "activity.count") String measure,
            Window window,
            @Schema(examples = "2025") int year,
            Value figure) {}

    /** A figure of each institution of a tier. */
    @Schema(name = "SealedChildFigures")
    public record OfChildren(
            Tier tier,
            @Schema(examples = "opening-hours.weekly-hours") String measure,
            Window window,
            @Schema(examples = "2025") int year,
            List<Child> institutions) {}

    /** That of one institution. */
    @Schema(name = "SealedChildFigure")
    public record Child(InstitutionName institution, Value figure) {}

    /** A figure; decimals are kept digit for digit. */
    @Schema(name = "SealedFigure")
    public record Value(
            @Nullable @Schema(description = "Decimal; null when nothing was recorded", examples = "12")
            String value,

            @Schema(description = "How many rows counted", examples = "12")
            long rows,

            @Schema(description = "Whether anything was recorded at all")
            boolean recorded,

            Absence absence,

            @Schema(description = "Institutions that owed the datum")
            List<InstitutionName> missing) {

        private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

        static Value of(FigureValue figure) {
            BigDecimal value = figure.value();
            return new Value(
                    value == null ? null : value.toPlainString(),
                    figure.rows(),
                    figure.recorded(),
                    figure.absence(),
                    figure.missing());
        }

        FigureValue toFigure() {
            return new FigureValue(value == null ? null : decimal(value), rows, missing, recorded, absence);
        }

        /** Only as {@link #of} writes it: a few signs may not stand for a number of a billion digits. */
        private static BigDecimal decimal(String text) {
            if (!DECIMAL.matcher(text).matches()) {
                throw new UnverifiableSealException("the seal has “" + text + "” where a decimal is due");
            }
            return new BigDecimal(text);
        }
    }

    /** The figures as scoring asks for them. A question nobody asked then has no answer. */
    public Figures asked() {
        return new Asked(this);
    }

    private record Asked(SealedFigures sealed) implements Figures {

        @Override
        public RegionLevel level() {
            return sealed.level;
        }

        @Override
        public FigureValue region(String measure, Window window, int year) {
            return sealed.region.stream()
                    .filter(one -> one.measure.equals(measure) && one.window == window && one.year == year)
                    .findFirst()
                    .map(one -> one.figure.toFigure())
                    .orElseThrow(() -> lacking(measure, window, year));
        }

        @Override
        public List<ChildFigure> children(Tier tier, String measure, Window window, int year) {
            return sealed.children.stream()
                    .filter(one -> one.tier == tier)
                    .filter(one -> one.measure.equals(measure) && one.window == window && one.year == year)
                    .findFirst()
                    .map(one -> one.institutions.stream()
                            .map(child -> new ChildFigure(child.institution, child.figure.toFigure()))
                            .toList())
                    .orElseThrow(() -> lacking(tier + " " + measure, window, year));
        }

        @Override
        public List<Grant> grants(String recognition) {
            List<Grant> found = sealed.grants.get(recognition);
            if (found == null) {
                throw new UnverifiableSealException("the seal lacks the grants of " + recognition);
            }
            return found;
        }

        private static UnverifiableSealException lacking(String measure, Window window, int year) {
            return new UnverifiableSealException("the seal lacks " + measure + " " + window + " " + year);
        }
    }
}
