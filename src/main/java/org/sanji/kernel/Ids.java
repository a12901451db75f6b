package org.sanji.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Identities, assigned by the application: UUID version 7, so that rows lie in the order they came; sixteen bytes of a row. */
public final class Ids {

    private static final int BYTES = 16;

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** As a native statement takes it. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** As a native result gives it. */
    public static UUID of(Object column) {
        if (column instanceof UUID id) {
            return id;
        }
        ByteBuffer bytes = ByteBuffer.wrap((byte[]) column);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
