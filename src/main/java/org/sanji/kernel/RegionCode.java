package org.sanji.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A statistical division code of China: 2 digits name a province, 4 a city, 6 a county, 9 a town or street, 12 a
 * village or residents' committee. Codes are nested: the code of a place starts with the code of the place above it.
 * Its first six digits are its county. Padded with zeros to 12 digits, all places under a code form one contiguous
 * range of numbers, from {@link #low()} to {@link #high()}.
 *
 * @throws IllegalArgumentException from the constructor when the text is not 2, 4, 6, 9 or 12 digits
 */
@Schema(
        type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
        pattern = "^(\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12})$",
        description = "Statistical division code: 2, 4, 6, 9 or 12 digits",
        examples = "320412100")
public record RegionCode(@JsonValue String value) implements Comparable<RegionCode> {

    private static final Set<Integer> LENGTHS = Set.of(2, 4, 6, 9, 12);
    private static final int FULL_LENGTH = 12;
    private static final int COUNTY_LENGTH = 6;

    @JsonCreator
    public RegionCode {
        if (value == null || !isValid(value)) {
            throw new IllegalArgumentException("A region code has 2, 4, 6, 9 or 12 digits");
        }
    }

    /** Whether the text has the form of a region code. */
    public static boolean isValid(String text) {
        // By hand: figures and closure rows make thousands of codes for one answer.
        return LENGTHS.contains(text.length()) && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** The code whose padded number and level are given, as a database row stores it. */
    public static RegionCode of(long padded, RegionLevel level) {
        return new RegionCode(String.format("%012d", padded).substring(0, level.digits()));
    }

    public RegionLevel level() {
        return RegionLevel.ofDigits(value.length());
    }

    /** The county this place lies in; empty for a province or a city. */
    public Optional<String> county() {
        return value.length() >= 6 ? Optional.of(value.substring(0, 6)) : Optional.empty();
    }

    /** The lowest code a county in this region, or the one it lies in, can have. */
    public String firstCounty() {
        return county().orElseGet(() -> value + "0".repeat(COUNTY_LENGTH - value.length()));
    }

    /** The highest code a county in this region, or the one it lies in, can have. */
    public String lastCounty() {
        return county().orElseGet(() -> value + "9".repeat(COUNTY_LENGTH - value.length()));
    }

    /** The place directly above; empty for a province. */
    public Optional<RegionCode> parent() {
        return switch (level()) {
            case PROVINCE -> Optional.empty();
            case CITY -> Optional.of(new RegionCode(value.substring(0, 2)));
            case COUNTY -> Optional.of(new RegionCode(value.substring(0, 4)));
            case TOWNSHIP -> Optional.of(new RegionCode(value.substring(0, 6)));
            case VILLAGE -> Optional.of(new RegionCode(value.substring(0, 9)));
        };
    }

    /** The place with the same digits behind those of its county under another code of the county. */
    public RegionCode in(String county) {
        return new RegionCode(county + value.substring(COUNTY_LENGTH));
    }

    /** Whether the other place is this one or lies under it. */
    public boolean covers(RegionCode other) {
        return other.value.startsWith(value);
    }

    /** Not below the code of any place in this region, as texts are ordered: itself is the lowest. */
    public String highest() {
        return value + "9".repeat(FULL_LENGTH - value.length());
    }

    /** The smallest padded number of a place in this region: its own. */
    public long low() {
        return Long.parseLong(value + "0".repeat(FULL_LENGTH - value.length()));
    }

    /** The largest padded number of a place in this region. */
    public long high() {
        return Long.parseLong(highest());
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
