package org.sanji.exchange.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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

    /** A file in a folder, as it is written. */
    public static OutgoingFile of(Path folder, Writing writing) {
        try {
            Path file = Files.createTempFile(Files.createDirectories(folder), "", ".out");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    writing.write(out);
                }
                return new OutgoingFile(new OutgoingBytes(vanishing(file), Files.size(file)));
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream vanishing(Path file) throws IOException {
        return new FilterInputStream(Files.newInputStream(file)) {
            @Override
            public void close() throws IOException {
                super.close();
                Files.deleteIfExists(file);
            }
        };
    }

    /** The header that names it. */
    public String disposition(String name) {
        return AttachmentName.header(name);
    }
}
