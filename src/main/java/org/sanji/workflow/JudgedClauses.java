package org.sanji.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sanji.evaluation.Evaluation;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.standard.Clause;
import org.sanji.standard.PublishedStandards;
import org.sanji.standard.Standard;

/** Knows which clauses of an application people speak to, and refuses lists that speak to others. */
@ApplicationScoped
class JudgedClauses {

    private final PublishedStandards standards;

    JudgedClauses(PublishedStandards standards) {
        this.standards = standards;
    }

    Standard standard(Evaluation evaluation) {
        return standards
                .find(evaluation.standard(), evaluation.standardVersion())
                .orElseThrow();
    }

    /** The numbers of the clauses people judge, in the order of the standard. */
    List<String> of(Evaluation evaluation) {
        return standard(evaluation).judged(evaluation.region().level()).stream()
                .map(Clause::id)
                .toList();
    }

    /** Refuses a clause that is named twice or that people do not judge. */
    void requireJudged(Evaluation evaluation, String list, List<String> clauses) {
        refuse(wrong(of(evaluation), list, clauses));
    }

    /** Refuses a clause that is named twice, or that the standard has not. */
    void requireKnown(Evaluation evaluation, String list, List<String> clauses) {
        List<String> all =
                standard(evaluation).clauses().stream().map(Clause::id).toList();
        refuse(wrong(all, list, clauses));
    }

    /** Refuses a list that leaves out a clause people judge, or names another one. */
    void requireAll(Evaluation evaluation, String list, List<String> clauses) {
        List<String> judged = of(evaluation);
        List<FieldError> errors = wrong(judged, list, clauses);
        judged.stream()
                .filter(clause -> !clauses.contains(clause))
                .map(clause -> FieldError.at("/" + list, "clause-missing", clause))
                .forEach(errors::add);
        refuse(errors);
    }

    private static List<FieldError> wrong(List<String> known, String list, List<String> clauses) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < clauses.size(); index++) {
            String clause = clauses.get(index);
            String pointer = "/" + list + "/" + index + "/clause";
            if (!known.contains(clause)) {
                errors.add(FieldError.at(pointer, "no-such-clause", clause, String.join(", ", known)));
            } else if (!seen.add(clause)) {
                errors.add(FieldError.at(pointer, "clause-twice", clause));
            }
        }
        return errors;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.RULE_VIOLATED, errors);
        }
    }
}
