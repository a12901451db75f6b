package org.sanji.evaluation;

import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Text;
import org.sanji.standard.Clause;

/** The answer to one clause of a standard for one region and year. */
public record Verdict(
        String clause, Text title, Text text, @Nullable Text note, Outcome outcome) {

    static Verdict of(Clause clause, Outcome outcome) {
        return new Verdict(clause.id(), clause.title(), clause.text(), clause.note(), outcome);
    }

    public Result result() {
        return outcome.result();
    }
}
