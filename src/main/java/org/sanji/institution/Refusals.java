package org.sanji.institution;

import java.util.ArrayList;
import java.util.List;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** Gathers what is wrong with the fields of one request, so that the caller hears of all of it at once. */
final class Refusals {

    private final List<FieldError> errors = new ArrayList<>();

    void add(String pointer, String code, Object... arguments) {
        errors.add(FieldError.at(pointer, code, arguments));
    }

    /** Asks a rule that refuses by itself, at a pointer below some place of the body. */
    void ask(String place, Runnable rule) {
        try {
            rule.run();
        } catch (ProblemException refusal) {
            List<FieldError> refused = refusal.toProblem().errors();
            if (refusal.type() != ProblemType.RULE_VIOLATED || refused == null) {
                throw refusal;
            }
            refused.forEach(
                    error -> errors.add(new FieldError(place + error.pointer(), null, error.code(), error.message())));
        }
    }

    int count() {
        return errors.size();
    }

    /**
     * Refuses the request if anything is wrong with it.
     *
     * @throws ProblemException 422
     */
    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.RULE_VIOLATED, errors);
        }
    }
}
