package org.sanji.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a sorted list: the sort it belongs to, the value sorted by and the id of the last item seen. Opaque to
 * clients; it names no county and grants nothing.
 */
public record Cursor(String sort, String value, UUID id) {

    private static final char SEPARATOR = '\n';

    public String encoded() {
        String plain = sort + SEPARATOR + id + SEPARATOR + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor a client sent back.
     *
     * @throws ProblemException 400 when it is not one of ours or belongs to another sort
     */
    public static Optional<Cursor> read(@Nullable String encoded, String sort) {
        if (encoded == null) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            String[] parts = plain.split(String.valueOf(SEPARATOR), 3);
            if (parts.length == 3 && parts[0].equals(sort)) {
                return Optional.of(new Cursor(parts[0], parts[2], UUID.fromString(parts[1])));
            }
        } catch (IllegalArgumentException notOurs) {
            // refused below, like a cursor of another sort
        }
        throw ProblemException.of(ProblemType.UNKNOWN_CURSOR);
    }
}
