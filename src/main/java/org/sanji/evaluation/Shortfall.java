package org.sanji.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.sanji.kernel.Text;

/**
 * What is lacking, in units people act on: "3 more reports in provincial or municipal media by 12-31".
 *
 * @param amount decimal string, in the unit
 * @param by the last day on which it still counts for the year
 * @param who the institutions it falls on, where it falls on some and not on others
 */
public record Shortfall(String amount, Text unit, LocalDate by, List<Owed> who) {

    public Shortfall {
        who = List.copyOf(who);
    }

    /** The part of a shortfall that one institution has to make good, in the unit of its own comparison. */
    public record Owed(InstitutionName institution, String amount) {}
}
