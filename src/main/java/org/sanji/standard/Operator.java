package org.sanji.standard;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a value is held against a threshold. The standards read so far ask for "not less than" and "more than" only. */
public enum Operator {
    @JsonProperty(">=")
    AT_LEAST("≥"),
    @JsonProperty(">")
    ABOVE(">");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** Whether the sign of {@code value - threshold} satisfies the operator. */
    public boolean accepts(int comparison) {
        return switch (this) {
            case AT_LEAST -> comparison >= 0;
            case ABOVE -> comparison > 0;
        };
    }
}
