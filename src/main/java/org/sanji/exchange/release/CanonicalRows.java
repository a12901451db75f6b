package org.sanji.exchange.release;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The canonical rows of a release as bytes, read block by block: as NDJSON they are what its digests are of. */
final class CanonicalRows extends InputStream {

    private static final int ROWS = 5_000;

    private final ReleaseFiguresSql figures;
    private final ReleaseSlice slice;
    private byte[] block = new byte[0];
    private int at;
    private long next;
    private long left;

    /**
     * Rows from a byte of the slice on.
     *
     * @param skipped how many bytes of the slice are left out
     * @param length how many are given
     */
    CanonicalRows(ReleaseFiguresSql figures, ReleaseSlice slice, long skipped, long length) {
        this.figures = figures;
        this.slice = slice;
        this.left = length;
        this.next = slice.firstNumber();
        if (skipped > 0 && length > 0) {
            var start = figures.at(slice.release(), slice.firstNumber(), slice.firstByte() + skipped);
            next = start.number();
            fill();
            at = (int) (slice.firstByte() + skipped - start.firstByte());
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        if (at >= block.length) {
            fill();
        }
        int taken = (int) Math.min(Math.min(length, block.length - at), left);
        System.arraycopy(block, at, target, offset, taken);
        at += taken;
        left -= taken;
        return taken;
    }

    private void fill() {
        long end = Math.min(slice.end(), next + ROWS);
        List<String> rows = figures.block(slice.release(), next, end);
        next = end;
        at = 0;
        var text = new StringBuilder(rows.size() * 200);
        rows.forEach(row -> text.append(row).append('\n'));
        block = text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
