package org.sanji.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal on its way to the caller. Thrown inside a transaction it rolls the whole of it back. */
public class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final @Nullable String detail;

    private ProblemException(ProblemType type, @Nullable String detail, List<FieldError> errors) {
        super(type.code() + (detail == null ? "" : ": " + detail), null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    /** A refusal with the catalogue's own text. */
    public static ProblemException of(ProblemType type) {
        return new ProblemException(type, null, List.of());
    }

    /** A refusal whose detail is the text {@code detail.<key>} of the bundle. */
    public static ProblemException of(ProblemType type, String key, Object... arguments) {
        return new ProblemException(type, Texts.get("detail." + key, arguments), List.of());
    }

    /** A refusal of fields: all of them at once. */
    public static ProblemException of(ProblemType type, List<FieldError> errors) {
        return new ProblemException(type, null, errors);
    }

    /** A rule of the domain that the body breaks at one place. */
    public static ProblemException rule(String pointer, String code, Object... arguments) {
        return of(ProblemType.RULE_VIOLATED, List.of(FieldError.at(pointer, code, arguments)));
    }

    public static ProblemException notFound() {
        return of(ProblemType.NOT_FOUND);
    }

    public ProblemType type() {
        return type;
    }

    public Problem toProblem() {
        return Problem.of(type, detail, errors);
    }
}
