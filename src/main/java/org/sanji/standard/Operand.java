package org.sanji.standard;

import static java.util.Objects.requireNonNull;

/** One figure a rule asks for: a measure and the window it is taken over. */
public record Operand(String measure, Window window) {

    public Operand {
        requireNonNull(measure, "measure is missing");
        requireNonNull(window, "window is missing");
    }
}
