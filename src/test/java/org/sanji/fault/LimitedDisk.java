package org.sanji.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small disk of its own, in memory, that can be filled to its last byte. It takes root to make one. */
final class LimitedDisk implements AutoCloseable {

    private static final int A_BLOCK = 4096;

    private final Path place;
    private final boolean mounted;

    private LimitedDisk(Path place, boolean mounted) {
        this.place = place;
        this.mounted = mounted;
    }

    /** The disk a directory lies on, which somebody else has made and keeps. */
    static LimitedDisk given(Path place) {
        return new LimitedDisk(place, false);
    }

    /**
     * Makes one at an empty directory.
     *
     * @throws IOException when this machine does not let us
     */
    static LimitedDisk mount(Path place, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(place);
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", place.toString());
        return new LimitedDisk(place, true);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said.strip());
        }
    }

    /** Takes all that is left. Gives how much that was, in bytes. */
    long fill() throws IOException {
        long taken = 0;
        byte[] block = new byte[A_BLOCK];
        try (OutputStream out = Files.newOutputStream(
                filler(), java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            while (true) {
                out.write(block);
                taken += A_BLOCK;
            }
        } catch (IOException full) {
            return taken;
        }
    }

    /** Gives it back. */
    void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return place.resolve("filler");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        free();
        if (mounted) {
            run("umount", place.toString());
        }
    }
}
