package org.sanji.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.ByteRange;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;

/** Takes files in and gives them out. No transaction is open, and no connection is held, while bytes travel. */
@ApplicationScoped
class EvidenceFiles {

    private final EvidenceService service;
    private final EvidenceReading reading;
    private final ReceivedFiles files;
    private final FileContents types;
    private final EvidenceContents contents;

    EvidenceFiles(
            EvidenceService service,
            EvidenceReading reading,
            ReceivedFiles files,
            FileContents types,
            EvidenceContents contents) {
        this.service = service;
        this.reading = reading;
        this.files = files;
        this.types = types;
        this.contents = contents;
    }

    /** What to do with a file that was received and checked. */
    interface Use<V> {
        V of(FileName name, ReceivedFile file);
    }

    /**
     * Receives a file, checks it, stores it and hands it on. What is refused leaves nothing behind.
     *
     * @param announced how many bytes the sender says will come; 0 when it does not say
     * @throws ProblemException everything that can be wrong with a file
     */
    <V> V receive(UUID id, @Nullable String name, long announced, InputStream body, Use<V> use) {
        service.requireTakesFiles(id);
        FileName named = FileName.of(name);
        files.requireSmallEnough(announced);
        try {
            ReceivedFile file = files.receive(body);
            try {
                types.requireAsNamed(named, file);
                contents.keep(file);
                return use.of(named, file);
            } finally {
                files.drop(file.path());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Transactional
    PageView<EvidenceRevisionView> revisions(UUID id, PageQuery page) {
        return reading.revisions(reading.require(id), page);
    }

    @Transactional
    EvidenceRevisionView revision(UUID id, int number) {
        return EvidenceRevisionView.of(reading.require(reading.require(id), number));
    }

    /** The bytes of a revision, from one on. */
    InputStream open(EvidenceRevisionView revision, ByteRange range) {
        return contents.open(revision.digest(), range.from(), range.length());
    }
}
