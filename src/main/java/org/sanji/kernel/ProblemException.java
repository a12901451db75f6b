package org.sanji.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal on its way to the caller. Thrown inside a transaction it rolls the whole of it back. */
public class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final transient List<PeriodLock> locks;
    private final @Nullable String detail;

    private ProblemException(
            ProblemType type, @Nullable String detail, List<FieldError> errors, List<PeriodLock> locks) {
        super(type.code() + (detail == null ? "" : ": " + detail), null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.locks = List.copyOf(locks);
    }

    /** A refusal with the catalogue's own text. */
    public static ProblemException of(ProblemType type) {
        return new ProblemException(type, null, List.of(), List.of());
    }

    /** A refusal whose detail is the text {@code detail.<key>} of the bundle. */
    public static ProblemException of(ProblemType type, String key, Object... arguments) {
        return new ProblemException(type, Texts.get("detail." + key, arguments), List.of(), List.of());
    }

    /** A refusal of fields: all of them at once. */
    public static ProblemException of(ProblemType type, List<FieldError> errors) {
        return new ProblemException(type, null, errors, List.of());
    }

    /** A rule of the domain that the body breaks at one place. */
    public static ProblemException rule(String pointer, String code, Object... arguments) {
        return of(ProblemType.RULE_VIOLATED, List.of(FieldError.at(pointer, code, arguments)));
    }

    /**
     * A change of what lies in locked reporting periods.
     *
     * @param detail what is locked and who can reopen it, for people
     */
    public static ProblemException locked(String detail, List<PeriodLock> locks) {
        return new ProblemException(ProblemType.PERIOD_LOCKED, detail, List.of(), locks);
    }

    public static ProblemException notFound() {
        return of(ProblemType.NOT_FOUND);
    }

    /** The refused fields; empty where the refusal is about the whole. */
    public List<FieldError> errors() {
        return errors;
    }

    /**
     * The same refusal of a part of a larger body.
     *
     * @param pointer where that part stands in it
     * @param whole what stands under errors when no field is to blame
     */
    public ProblemException under(String pointer, FieldError whole) {
        List<FieldError> moved = errors.isEmpty()
                ? List.of(whole)
                : errors.stream().map(error -> error.under(pointer)).toList();
        return new ProblemException(type, detail, moved, locks);
    }

    public ProblemType type() {
        return type;
    }

    public Problem toProblem() {
        return Problem.of(type, detail, errors, locks);
    }
}
