package org.sanji.rollup;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Reads ids out of native results, where they are sixteen bytes. */
final class Binary {

    private Binary() {}

    static UUID uuid(Object column) {
        if (column instanceof UUID id) {
            return id;
        }
        ByteBuffer bytes = ByteBuffer.wrap((byte[]) column);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
