package org.sanji.exchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sanji.evidence.AttachmentName;
import org.sanji.kernel.OutgoingBytes;

/**
 * A file that is written first and sent then: what is wrong with it is a problem document and not a broken download, and
 * of its rows a few are in memory. It is gone when it is sent.
 */
public record OutgoingFile(OutgoingBytes bytes) {

    /** Writes a file. */
    public interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /** A file in a folder, as it is written. It has no name any more when it is sent: nothing is left if nobody reads it. */
    public static OutgoingFile of(Path folder, Writing writing) {
        try {
            Path file = Files.createTempFile(Files.createDirectories(folder), "", ".out");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    writing.write(out);
                }
                return new OutgoingFile(new OutgoingBytes(Files.newInputStream(file), Files.size(file)));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The header that names it. */
    public String disposition(String name) {
        return AttachmentName.header(name);
    }
}
