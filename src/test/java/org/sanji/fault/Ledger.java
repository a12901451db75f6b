package org.sanji.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What was sent and what became of it, as far as its sender knows: on disk before it is sent and after the answer. */
final class Ledger {

    /** What the sender knows of a row. */
    enum State {
        SENT,
        STORED,
        REFUSED,
        UNKNOWN
    }

    /**
     * A row.
     *
     * @param key the Idempotency-Key it was sent with, and its title: nobody else writes this text
     * @param body what was sent
     * @param answer the whole answer where it said 201
     */
    record Entry(
            String key, String body, State state, @Nullable String answer) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final FileChannel file;

    private Ledger(Path path) throws IOException {
        this.file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** The ledger of a run, in the directory of its logs. */
    static Ledger of(String name) throws IOException {
        return new Ledger(Files.createDirectories(Path.of("target/bench")).resolve("ledger-" + name));
    }

    void note(Entry entry) throws IOException {
        entries.put(entry.key(), entry);
        String line = entry.key() + " " + entry.state() + " " + entry.body() + "\n";
        synchronized (file) {
            file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        }
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    long count(State state) {
        return entries.values().stream().filter(entry -> entry.state() == state).count();
    }
}
