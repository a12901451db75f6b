package org.sanji.privacy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Where a ciphertext lies. It can be read there and nowhere else: not in another row, column or county.
 *
 * @param county the tenant the row lies under
 * @param column without the ending {@code _sealed}: {@code guardian_name}
 * @param row the rest of the row's key: its id as a UUID, or the parts of the key divided by a line end
 */
record Cell(String county, String table, String column, String row) {

    /** What a ciphertext is bound to: each part with its length, so that nothing can move from one to the next. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream(96);
        try (var out = new DataOutputStream(bytes)) {
            for (String part : new String[] {county, table, column, row}) {
                byte[] text = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
