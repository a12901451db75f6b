package org.sanji.standard;

import java.util.List;
import java.util.stream.Collectors;
import org.sanji.kernel.FieldError;

/** A standard cannot be used. All mistakes are listed, each at its place. */
public class InvalidStandardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    InvalidStandardException(List<FieldError> errors) {
        super(errors.stream()
                .map(error -> error.pointer() + ": " + error.message())
                .collect(Collectors.joining("\n  ", "This is not a valid standard:\n  ", "")));
        this.errors = List.copyOf(errors);
    }

    /** The mistakes, each with a JSON pointer into the document ({@code /groups/0/clauses/2/rule}). */
    public List<FieldError> errors() {
        return errors;
    }
}
