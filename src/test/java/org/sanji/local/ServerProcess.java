package org.sanji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One server beside this JVM: its log, its process id on disk, and a stop that waits until it is gone. */
final class ServerProcess {

    /** A Ctrl-C reaches every process of the terminal, but the order in which they stop is decided here. */
    private static final List<String> DEAF_TO_CTRL_C = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TAIL_LINES = 20;

    private final String name;
    private final LocalState state;
    private final Process process;

    private ServerProcess(String name, LocalState state, Process process) {
        this.name = name;
        this.state = state;
        this.process = process;
    }

    /** Starts the command with its output in {@code <name>.log}. */
    static ServerProcess start(
            String name, LocalState state, Watchdog watchdog, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = builder(environment, command)
                .redirectErrorStream(true)
                .redirectOutput(state.file(name + ".log").toFile());
        return start(name, state, watchdog, builder);
    }

    /** Starts the command with its output on this terminal. */
    static ServerProcess startTalking(
            String name, LocalState state, Watchdog watchdog, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = builder(environment, command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        return start(name, state, watchdog, builder);
    }

    private static ProcessBuilder builder(Map<String, String> environment, List<String> command) {
        List<String> whole =
                Stream.concat(DEAF_TO_CTRL_C.stream(), command.stream()).toList();
        ProcessBuilder builder = new ProcessBuilder(whole);
        builder.environment().putAll(environment);
        return builder.redirectInput(
                ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    }

    private static ServerProcess start(String name, LocalState state, Watchdog watchdog, ProcessBuilder builder) {
        try {
            Process process = builder.start();
            watchdog.watch(process.pid());
            Files.writeString(pidFile(name, state), String.valueOf(process.pid()));
            return new ServerProcess(name, state, process);
        } catch (IOException failed) {
            throw new UncheckedIOException(name + " did not start", failed);
        }
    }

    void awaitReady(BooleanSupplier ready, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " stopped while it was starting:\n" + tail());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(name + " is not ready after " + limit + ":\n" + tail());
            }
            pause();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to stop and waits; what does not listen is killed. */
    void stop() {
        process.destroy();
        if (!ended(PATIENCE)) {
            process.destroyForcibly();
            ended(PATIENCE);
        }
        forget();
    }

    /** Ends it at once; for state that nobody reads again. */
    void kill() {
        process.destroyForcibly();
        ended(PATIENCE);
        forget();
    }

    /** Sends a signal that Java has no word for: STOP or CONT. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ended(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile(name, state));
        } catch (IOException harmless) {
            // The next start compares the command line before it believes a left process id.
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(state.file(name + ".log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(no log)";
        }
    }

    private static Path pidFile(String name, LocalState state) {
        return state.file(name + LocalState.PID_SUFFIX);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a server was starting", interrupted);
        }
    }
}
