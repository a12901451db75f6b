package org.sanji.privacy;

/** A ciphertext that was altered, lies where it does not belong, or was made with a key that is not configured. */
public class UnreadableCiphertextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableCiphertextException(String message) {
        super(message);
    }

    UnreadableCiphertextException(Throwable cause) {
        super("A ciphertext is not what was stored at this place", cause);
    }
}
