package org.sanji.standard;

/**
 * A part of a standard that has the right type and cannot be: the code and arguments of the message its author reads.
 */
final class InvalidPartException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    InvalidPartException(String code, Object... arguments) {
        super(code);
        this.arguments = arguments.clone();
    }

    String code() {
        return String.valueOf(getMessage());
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
