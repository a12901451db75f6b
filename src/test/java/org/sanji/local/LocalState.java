package org.sanji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory under {@code .local/} that belongs to one running stack. A file lock says that it is in use; whoever gets
 * the lock first stops what a crashed owner left behind.
 */
final class LocalState implements AutoCloseable {

    static final String PID_SUFFIX = ".pid";

    private static final String TEST = "test-";
    private static final AtomicInteger STACKS = new AtomicInteger();

    private final Path directory;
    private final FileChannel lockFile;
    private final boolean disposable;

    private LocalState(Path directory, FileChannel lockFile, boolean disposable) {
        this.directory = directory;
        this.lockFile = lockFile;
        this.disposable = disposable;
    }

    /** The state of {@code make run}: it stays, and only one stack can use it. */
    static LocalState kept() {
        Path directory = LocalVersions.LOCAL.resolve("run");
        LocalState state = claim(directory, false);
        if (state == null) {
            throw new IllegalStateException(
                    "A stack of this checkout is running already (" + directory + " is locked)");
        }
        return state;
    }

    /** State of one test run: fresh, and removed afterwards. Removes that of test runs which could not do so. */
    static LocalState disposable() {
        try (FileChannel turn = exclusively()) {
            String ours = TEST + ProcessHandle.current().pid();
            // Not even a look at our own: closing a file again would give up the lock on it.
            leftovers().stream()
                    .filter(left -> !left.getFileName().toString().startsWith(ours))
                    .forEach(LocalState::removeIfUnused);
            int earlier = STACKS.getAndIncrement();
            LocalState state = claim(LocalVersions.LOCAL.resolve(earlier == 0 ? ours : ours + "-" + earlier), true);
            return Objects.requireNonNull(state);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Takes turns with the other stacks of this checkout until the channel is closed. */
    static FileChannel exclusively() throws IOException {
        Files.createDirectories(LocalVersions.LOCAL);
        FileChannel channel = open(LocalVersions.LOCAL.resolve("lock"));
        channel.lock();
        return channel;
    }

    Path directory() {
        return directory;
    }

    boolean isDisposable() {
        return disposable;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    @Override
    public void close() {
        try (lockFile) {
            if (disposable) {
                remove(directory);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void remove(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static @Nullable LocalState claim(Path directory, boolean disposable) {
        try {
            Files.createDirectories(directory);
            FileChannel channel = open(directory.resolve("lock"));
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return null;
            }
            stopLeftProcesses(directory);
            return new LocalState(directory, channel, disposable);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static List<Path> leftovers() throws IOException {
        try (Stream<Path> all = Files.list(LocalVersions.LOCAL)) {
            return all.filter(path -> path.getFileName().toString().startsWith(TEST))
                    .toList();
        }
    }

    private static void removeIfUnused(Path directory) {
        LocalState left = claim(directory, true);
        if (left != null) {
            left.close();
        }
    }

    private static void stopLeftProcesses(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(PID_SUFFIX)).toList()) {
                stopLeftProcess(directory, Long.parseLong(Files.readString(file).strip()));
                Files.delete(file);
            }
        }
    }

    /** A process id may have been given to another program since: only a command line naming this state is ours. */
    private static void stopLeftProcess(Path directory, long pid) throws IOException {
        Path commandLine = Path.of("/proc", String.valueOf(pid), "cmdline");
        if (Files.isReadable(commandLine) && Files.readString(commandLine).contains(directory + "/")) {
            ProcessHandle.of(pid).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
        }
    }
}
