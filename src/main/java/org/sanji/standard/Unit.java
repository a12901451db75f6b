package org.sanji.standard;

import static java.util.Objects.requireNonNull;

import org.sanji.kernel.Text;

/**
 * What a shortfall is counted in, in words people act on ("staff member to train"), and how many decimals it has: 0 for
 * what is counted one by one, 2 for money.
 */
public record Unit(Text name, int decimals) {

    public Unit {
        requireNonNull(name, "the name of the unit is missing");
        if (decimals < 0 || decimals > 4) {
            throw new InvalidPartException("unit-decimals", "0", "4");
        }
    }
}
