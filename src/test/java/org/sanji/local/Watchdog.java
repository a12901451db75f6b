package org.sanji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A small shell process that outlives this JVM by a moment: it reads process ids from a pipe and, when the pipe ends
 * because this JVM is gone (even by {@code kill -9}), stops exactly those processes.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            pids=
            while read -r pid; do pids="$pids $pid"; done
            for pid in $pids; do kill "$pid" 2>/dev/null; done
            for pid in $pids; do
              tries=0
              while kill -0 "$pid" 2>/dev/null && [ $tries -lt 50 ]; do sleep 0.2; tries=$((tries + 1)); done
              kill -9 "$pid" 2>/dev/null
            done
            """;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    static Watchdog start() {
        try {
            return new Watchdog(new ProcessBuilder(List.of("sh", "-c", SCRIPT))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException noShell) {
            throw new UncheckedIOException(noShell);
        }
    }

    void watch(long pid) {
        try {
            shell.getOutputStream().write((pid + "\n").getBytes(StandardCharsets.US_ASCII));
            shell.getOutputStream().flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Ends what it still watches, such as a server that was interrupted while it started, and then itself. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
        } catch (IOException endedBefore) {
            // Then it has nothing left to do.
        }
        shell.onExit().join();
    }
}
