package org.sanji.privacy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table with ciphertexts, as the database describes it: whatever ends with {@code _sealed} is one, so that nobody who
 * adds a column need list it anywhere.
 *
 * @param key the columns of its primary key after the county
 * @param columns its columns of ciphertexts, without their ending
 * @param digested those of them that have a digest beside them
 */
record SealedTable(String name, List<String> key, List<String> columns, List<String> digested) {

    static final String SEALED = "_sealed";
    static final String DIGEST = "_digest";
    private static final int ID_BYTES = 16;

    /** What a ciphertext is bound to, from the key of its row as the driver gives it. */
    static String row(List<@Nullable Object> key) {
        return key.stream().map(SealedTable::text).collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable Object part) {
        if (part instanceof byte[] bytes && bytes.length == ID_BYTES) {
            ByteBuffer id = ByteBuffer.wrap(bytes);
            return new UUID(id.getLong(), id.getLong()).toString();
        }
        return String.valueOf(part);
    }
}
