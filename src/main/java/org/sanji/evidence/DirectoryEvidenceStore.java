package org.sanji.evidence;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Keeps contents as files: {@code <directory>/<county>/<first two digits>/<digest>}. A file appears under its name only
 * when it is on the disk whole: it is forced out, renamed, and the directory is forced out.
 */
final class DirectoryEvidenceStore implements EvidenceStore {

    private static final int FAN_OUT_DIGITS = 2;

    private final Path directory;

    DirectoryEvidenceStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public boolean has(String county, String digest) {
        return Files.exists(place(county, digest));
    }

    @Override
    public void put(String county, String digest, Path file) throws IOException {
        Path place = place(county, digest);
        Files.createDirectories(place.getParent());
        force(file, StandardOpenOption.WRITE);
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        force(place.getParent(), StandardOpenOption.READ);
    }

    @Override
    public InputStream open(String county, String digest, long from, long length) throws IOException {
        try {
            FileChannel content = FileChannel.open(place(county, digest), StandardOpenOption.READ);
            return BoundedInputStream.builder()
                    .setInputStream(Channels.newInputStream(content.position(from)))
                    .setMaxCount(length)
                    .get();
        } catch (NoSuchFileException absent) {
            throw (IOException) new FileNotFoundException(digest).initCause(absent);
        }
    }

    @Override
    public void remove(String county, String digest) throws IOException {
        Files.deleteIfExists(place(county, digest));
    }

    private Path place(String county, String digest) {
        return directory
                .resolve(county)
                .resolve(digest.substring(0, FAN_OUT_DIGITS))
                .resolve(digest);
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
