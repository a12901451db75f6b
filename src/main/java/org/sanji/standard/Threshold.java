package org.sanji.standard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number a clause asks for, kept exact: {@code 40}, {@code 0.90} or the fraction {@code 1/3}. It is compared by
 * cross-multiplication, so a third of sixty is twenty and no rounding ever decides a verdict.
 *
 * @throws IllegalArgumentException when the text is none of the three forms, or the fraction divides by zero
 */
@Schema(
        type = SchemaType.STRING,
        pattern = "^\\d{1,12}(\\.\\d{1,4})?(/\\d{1,6})?$",
        description = "A number or a fraction, kept exact",
        examples = "1/3")
public record Threshold(BigDecimal numerator, BigDecimal denominator) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,4})?)(?:/(\\d{1,6}))?");

    public Threshold {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new InvalidPartException("threshold");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Threshold of(String text) {
        Matcher form = FORM.matcher(requireNonNull(text, "threshold is missing"));
        if (!form.matches()) {
            throw new InvalidPartException("threshold");
        }
        String divisor = form.group(2);
        return new Threshold(new BigDecimal(form.group(1)), divisor == null ? BigDecimal.ONE : new BigDecimal(divisor));
    }

    /** The sign of {@code part / whole - threshold}, exactly; {@code whole} must be positive. */
    public int compare(BigDecimal part, BigDecimal whole) {
        return part.multiply(denominator).compareTo(numerator.multiply(whole));
    }

    /**
     * The smallest part of {@code whole} that satisfies the operator, counted in units with that many decimals: seven
     * for at least a third of twenty.
     */
    public BigDecimal smallestPart(BigDecimal whole, Operator operator, int decimals) {
        BigDecimal needed = numerator.multiply(whole);
        return switch (operator) {
            case AT_LEAST -> needed.divide(denominator, decimals, RoundingMode.CEILING);
            case ABOVE ->
                needed.divide(denominator, decimals, RoundingMode.FLOOR).add(BigDecimal.ONE.movePointLeft(decimals));
        };
    }

    /** The smallest value that satisfies the operator, never rounded to fewer decimals than the threshold has. */
    public BigDecimal smallestValue(Operator operator, int decimals) {
        return smallestPart(BigDecimal.ONE, operator, Math.max(decimals, numerator.scale()));
    }

    /** Whether the threshold can be reached by a part of a whole, which is never more than all of it. */
    public boolean isShare(Operator operator) {
        int againstAll = numerator.compareTo(denominator);
        return operator.accepts(-againstAll);
    }

    /** The threshold as a ratio with four decimals, for reading only. */
    public String asRatio() {
        return numerator.divide(denominator, 4, RoundingMode.HALF_UP).toPlainString();
    }

    @JsonValue
    @Override
    public String toString() {
        String whole = numerator.toPlainString();
        return denominator.compareTo(BigDecimal.ONE) == 0 ? whole : whole + "/" + denominator.toPlainString();
    }
}
