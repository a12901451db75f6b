package org.sanji.exchange.release;

import java.util.Arrays;

/** Some rows as bytes, each ended by a line feed; the array is used again for the next ones. */
final class RowBlock {

    private static final byte LINE_FEED = '\n';

    private byte[] bytes = new byte[0];
    private int length;
    private int taken;

    void clear() {
        length = 0;
        taken = 0;
    }

    void add(byte[] row) {
        int end = length + row.length;
        if (end >= bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end + 1, bytes.length * 2));
        }
        System.arraycopy(row, 0, bytes, length, row.length);
        bytes[end] = LINE_FEED;
        length = end + 1;
    }

    /** How many bytes are not taken yet. */
    int left() {
        return length - taken;
    }

    void skip(int some) {
        taken += some;
    }

    void take(byte[] target, int offset, int some) {
        System.arraycopy(bytes, taken, target, offset, some);
        taken += some;
    }
}
