package org.sanji.evaluation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Text;
import org.sanji.standard.Clause;
import org.sanji.standard.Standard;

/** The answer to one clause of a standard for one region and year. */
public record Verdict(
        String clause, Text title, Text text, @Nullable Text note, Outcome outcome) {

    static Verdict of(Clause clause, Outcome outcome) {
        return new Verdict(clause.id(), clause.title(), clause.text(), clause.note(), outcome);
    }

    /**
     * The verdicts for who acts above counties: those of clauses that count people one by one say their result and no
     * number. In the years a clause looks at, others could be hidden than in the figures of one year.
     */
    static List<Verdict> withoutNumbersOfPeople(Standard standard, List<Verdict> verdicts) {
        Set<String> ofPeople = standard.clausesOfPeople();
        return verdicts.stream()
                .map(verdict -> ofPeople.contains(verdict.clause) ? verdict.withoutNumbers() : verdict)
                .toList();
    }

    private Verdict withoutNumbers() {
        return new Verdict(clause, title, text, note, outcome.withoutNumbers());
    }

    public Result result() {
        return outcome.result();
    }
}
