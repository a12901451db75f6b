package org.sanji.kernel;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A query parameter an operation knows: its name, the type it is read as, whether it must be sent, the bounds of a number and
 * whether a text is a code.
 */
record QueryParameter(String name, Class<?> type, boolean required, long least, long most, boolean isCode) {

    /** The error of this value; empty when the value is good. */
    Optional<FieldError> refuse(String value) {
        if (value.length() > QueryParameterFilter.LONGEST) {
            return Optional.of(FieldError.parameter(name, "size", "0", String.valueOf(QueryParameterFilter.LONGEST)));
        }
        if (type.isEnum()) {
            return oneOf(value);
        }
        if (isCode && !AsciiCode.isPossible(value)) {
            return Optional.of(FieldError.parameter(name, "ascii-code"));
        }
        try {
            Object read = read(value);
            boolean within = !(read instanceof Long number) || (number >= least && number <= most);
            return within
                    ? Optional.empty()
                    : Optional.of(
                            FieldError.parameter(name, "out-of-bounds", String.valueOf(least), String.valueOf(most)));
        } catch (IllegalArgumentException refused) {
            return Optional.of(FieldError.parameter(name, code()));
        }
    }

    private Optional<FieldError> oneOf(String value) {
        var allowed =
                Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.toList());
        return allowed.contains(value)
                ? Optional.empty()
                : Optional.of(FieldError.parameter(name, "unknown-value", String.join(", ", allowed)));
    }

    private Object read(String value) {
        if (type == Integer.class || type == Long.class) {
            return Long.valueOf(value);
        }
        if (type == Boolean.class) {
            return bool(value);
        }
        if (type == LocalDate.class) {
            return StrictJson.date(value);
        }
        if (type == UUID.class) {
            return UUID.fromString(value);
        }
        if (type == RegionCode.class) {
            return new RegionCode(value);
        }
        if (type == PeriodRange.class) {
            return PeriodRange.fromString(value);
        }
        return type == Period.class ? Period.of(value) : value;
    }

    private static Boolean bool(String value) {
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        throw new IllegalArgumentException("boolean");
    }

    private String code() {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "date";
            case "RegionCode" -> "region-code";
            case "Period" -> "period";
            case "PeriodRange" -> "period-range";
            case "UUID" -> "uuid";
            case "Boolean" -> "boolean";
            default -> "number";
        };
    }
}
