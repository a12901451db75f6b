package org.sanji.exchange.release;

import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The canonical rows of a release as bytes: as NDJSON they are what its digests are of. While one block of rows is sent the
 * next one is read; two are in memory and a reader that takes its time holds no connection.
 */
final class CanonicalRows extends InputStream {

    private static final String NAME = "release rows";
    static final int ROWS = 2_000;

    /** Where they are read. */
    interface Source {

        /** Adds the rows from one number up to another one that is not among them. */
        void read(RowBlock block, long from, long to);
    }

    private final Source source;
    private final long end;
    private RowBlock block = new RowBlock();
    private RowBlock free = new RowBlock();
    private @Nullable FutureTask<RowBlock> coming;
    private long next;
    private long left;

    /**
     * Rows from one on.
     *
     * @param next the number of the first row
     * @param end the number behind the last one
     * @param skipped how many bytes of the first row are left out
     * @param length how many bytes are given
     */
    CanonicalRows(Source source, long next, long end, int skipped, long length) {
        this.source = source;
        this.next = next;
        this.end = end;
        this.left = length;
        if (length > 0) {
            fill();
            block.skip(skipped);
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
        if (block.left() == 0) {
            fill();
        }
        int taken = (int) Math.min(Math.min(length, block.left()), left);
        block.take(target, offset, taken);
        left -= taken;
        return taken;
    }

    /** What was sent is free for what is asked for next. */
    private void fill() {
        FutureTask<RowBlock> asked = coming == null ? ask() : coming;
        RowBlock sent = block;
        block = read(asked);
        free = sent;
        coming = left > block.left() ? ask() : null;
    }

    private FutureTask<RowBlock> ask() {
        if (next >= end) {
            throw new IllegalStateException("A release has fewer bytes than it says");
        }
        RowBlock target = free;
        long from = next;
        long to = Math.min(end, from + ROWS);
        next = to;
        var task = new FutureTask<>(() -> {
            target.clear();
            source.read(target, from, to);
            return target;
        });
        Thread.ofVirtual().name(NAME).start(task);
        return task;
    }

    private static RowBlock read(FutureTask<RowBlock> asked) {
        try {
            return asked.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /** What is being read ends by itself, and gives its connection back. */
    @Override
    public void close() {
        if (coming != null) {
            coming.cancel(false);
        }
    }
}
