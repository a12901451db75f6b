package org.sanji.standard;

import java.util.List;
import java.util.stream.Collectors;

/** A standard's file cannot be used. All mistakes are listed, each at its place. */
public class InvalidStandardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<StandardError> errors;

    InvalidStandardException(String file, List<StandardError> errors) {
        super(errors.stream()
                .map(StandardError::toString)
                .collect(Collectors.joining("\n  ", file + " is not a valid standard:\n  ", "")));
        this.errors = List.copyOf(errors);
    }

    public List<StandardError> errors() {
        return errors;
    }
}
