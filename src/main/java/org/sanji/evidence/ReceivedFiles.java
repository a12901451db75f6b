package org.sanji.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jboss.logging.Logger;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** Writes uploads to the disk as they come: of each never more than one buffer is in memory. */
@ApplicationScoped
public class ReceivedFiles {

    private static final Logger LOG = Logger.getLogger(ReceivedFiles.class);
    /** The folder of files somebody works on, beside that of uploads: a crash leaves them behind, too. */
    public static final String WORKING = "working";

    private static final String INCOMING = "incoming";
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;
    private final Path working;
    private final long largest;

    ReceivedFiles(EvidenceConfiguration configuration) {
        this.folder = configuration.directory().resolve(INCOMING);
        this.working = configuration.directory().resolve(WORKING);
        this.largest = configuration.largestFile().asLongValue();
    }

    /**
     * Refuses an upload that announces too much, before it is read.
     *
     * @throws ProblemException 413
     */
    public void requireSmallEnough(long announced) {
        if (announced > largest) {
            throw tooLarge();
        }
    }

    /**
     * Receives one. Whoever calls drops it in the end.
     *
     * @throws ProblemException 413 as soon as it is too large, 422 when it is empty
     */
    public ReceivedFile receive(InputStream body) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "", ".part");
        try {
            ReceivedFile received = write(body, file);
            if (received.size() == 0) {
                throw ProblemException.rule("", "file-empty");
            }
            return received;
        } catch (IOException | RuntimeException refused) {
            drop(file);
            throw refused;
        }
    }

    private ReceivedFile write(InputStream body, Path file) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                requireSmallEnough(size);
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new ReceivedFile(file, HexFormat.of().formatHex(digest.digest()), size);
    }

    /** Forgets a received file, unless it was moved to where it is kept. */
    public void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            LOG.warnf(left, "A received file is left to the collector: %s", file);
        }
    }

    /** Forgets what a crash left behind. */
    void dropOlderThan(Instant limit) throws IOException {
        dropOlderThan(limit, folder);
        dropOlderThan(limit, working);
    }

    private void dropOlderThan(Instant limit, Path where) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(where)) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    drop(file);
                }
            }
        } catch (NoSuchFileException nothingYet) {
            LOG.debug("Nothing ever was there, or a file was dropped at this moment", nothingYet);
        }
    }

    private ProblemException tooLarge() {
        return ProblemException.of(
                ProblemType.BODY_TOO_LARGE,
                java.util.List.of(FieldError.at("", "file-too-large", String.valueOf(largest))));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
