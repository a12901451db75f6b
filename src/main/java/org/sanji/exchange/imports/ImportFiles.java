package org.sanji.exchange.imports;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sanji.evidence.EvidenceConfiguration;
import org.sanji.evidence.EvidenceStore;
import org.sanji.evidence.FileContents;
import org.sanji.evidence.FileName;
import org.sanji.evidence.FileType;
import org.sanji.evidence.ReceivedFile;
import org.sanji.evidence.ReceivedFiles;
import org.sanji.exchange.table.TableFormat;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.tenancy.CurrentRequest;

/**
 * Takes files of rows in, keeps them where evidence lies, in a place of their own, and gives them out to whoever checks or
 * stores them. No transaction is open while bytes travel.
 */
@ApplicationScoped
class ImportFiles {

    private static final String PLACE = "-imports";
    private static final byte[] ARCHIVE = {'P', 'K'};

    private final ReceivedFiles files;
    private final FileContents contents;
    private final EvidenceStore store;
    private final EvidenceConfiguration evidence;
    private final CurrentRequest current;
    private final long largest;

    ImportFiles(
            ReceivedFiles files,
            FileContents contents,
            EvidenceStore store,
            EvidenceConfiguration evidence,
            CurrentRequest current,
            @ConfigProperty(name = "sanji.imports.largest-file") MemorySize largest) {
        this.files = files;
        this.contents = contents;
        this.store = store;
        this.evidence = evidence;
        this.current = current;
        this.largest = largest.asLongValue();
    }

    /** A file that was received, is what its name says, and is kept. */
    record Received(String name, TableFormat format, String digest, long size) {}

    /**
     * Receives a file and keeps it. What is refused leaves nothing behind.
     *
     * @param name its name; without one its content tells what it is
     * @throws ProblemException 413 when it is too large, 422 when it is not what its name says, is an archive that inflates
     *     to too much or carries macros, or is neither a workbook nor CSV
     */
    Received receive(@Nullable String name, long announced, InputStream body) {
        if (announced > largest) {
            throw tooLarge();
        }
        try {
            ReceivedFile file = files.receive(body);
            try {
                return keep(named(name, file), file);
            } finally {
                files.drop(file.path());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Received keep(FileName name, ReceivedFile file) throws IOException {
        if (file.size() > largest) {
            throw tooLarge();
        }
        contents.requireAsNamed(name, file);
        if (!store.has(place(), file.digest())) {
            store.put(place(), file.digest(), file.path());
        }
        return new Received(name.value(), format(name.type()), file.digest(), file.size());
    }

    private static FileName named(@Nullable String name, ReceivedFile file) throws IOException {
        FileName named = name == null ? FileName.of("rows." + ending(file)) : FileName.of(name);
        if (named.type() != FileType.WORKBOOK && named.type() != FileType.CSV) {
            throw ProblemException.of(
                    ProblemType.VALIDATION_FAILED,
                    List.of(FieldError.parameter("name", "file-name-ending", "xlsx, csv")));
        }
        return named;
    }

    private static String ending(ReceivedFile file) throws IOException {
        try (InputStream content = Files.newInputStream(file.path())) {
            return Arrays.equals(content.readNBytes(ARCHIVE.length), ARCHIVE) ? "xlsx" : "csv";
        }
    }

    private static TableFormat format(FileType type) {
        return type == FileType.WORKBOOK ? TableFormat.XLSX : TableFormat.CSV;
    }

    private ProblemException tooLarge() {
        return ProblemException.of(
                ProblemType.BODY_TOO_LARGE, List.of(FieldError.at("", "file-too-large", String.valueOf(largest))));
    }

    /** A copy of a kept file to work on; whoever asks for it drops it. */
    Path copy(ImportRun run) {
        try {
            Path folder = Files.createDirectories(evidence.directory().resolve(ReceivedFiles.WORKING));
            Path copy = Files.createTempFile(folder, "", "." + run.format.ending());
            try (InputStream bytes = store.open(place(), run.digest, 0, run.byteCount)) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void drop(Path copy) {
        files.drop(copy);
    }

    /** Forgets a file nobody needs any more. */
    void remove(String digest) {
        try {
            store.remove(place(), digest);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String place() {
        return current.county() + PLACE;
    }
}
