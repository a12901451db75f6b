package org.sanji.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.ProblemException;

/** Says what a file is by its content. What its name or its sender says is held against that, and not believed. */
@ApplicationScoped
public class FileContents {

    private static final int HEAD_BYTES = 1 << 13;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int DELETE = 0x7f;
    private static final String ZIP = "application/zip";
    /** What text may look like: of Chinese not in UTF-8 the bytes alone say nothing. */
    private static final Set<String> TEXT = Set.of("text/plain", "text/csv", "application/octet-stream");

    private final Tika tika = new Tika(MimeTypes.getDefaultMimeTypes());

    /**
     * Refuses a file that is not what its name says.
     *
     * @throws ProblemException 422
     */
    public void requireAsNamed(FileName name, ReceivedFile file) throws IOException {
        String found = mediaType(name.type(), file);
        if (!found.equals(name.type().mediaType())) {
            throw ProblemException.rule("", "file-content-differs", name.value(), found);
        }
    }

    private String mediaType(FileType promised, ReceivedFile file) throws IOException {
        String found = tika.detect(head(file));
        if (found.equals(ZIP) || found.contains("ooxml")) {
            @Nullable FileType archive = OfficeArchive.typeOf(file);
            return archive == null ? ZIP : archive.mediaType();
        }
        boolean text = promised == FileType.CSV && TEXT.contains(found) && isText(file);
        return text ? FileType.CSV.mediaType() : found;
    }

    private static byte[] head(ReceivedFile file) throws IOException {
        try (InputStream content = Files.newInputStream(file.path())) {
            return content.readNBytes(HEAD_BYTES);
        }
    }

    /** No control characters but tabs and ends of lines, in UTF-8 as in GB 18030. */
    private static boolean isText(ReceivedFile file) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream content = Files.newInputStream(file.path())) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                for (int at = 0; at < read; at++) {
                    if (isControl(buffer[at])) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isControl(byte one) {
        return (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') || one == DELETE;
    }
}
