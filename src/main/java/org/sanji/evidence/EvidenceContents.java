package org.sanji.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.tenancy.CurrentRequest;

/**
 * Keeps what is stored and the rows that say so in step. A content is announced before it is stored and used after it, so
 * a crash leaves at most a content nothing rests on, with a row by which it is found and collected.
 */
@ApplicationScoped
class EvidenceContents {

    private static final Logger LOG = Logger.getLogger(EvidenceContents.class);
    private static final int MOST_AT_ONCE = 100;

    private final EvidenceStore store;
    private final EvidenceSql sql;
    private final CurrentRequest current;
    private final Clock clock;

    EvidenceContents(EvidenceStore store, EvidenceSql sql, CurrentRequest current, Clock clock) {
        this.store = store;
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    /** Stores a received file, unless the county has the same already. No transaction is open meanwhile. */
    void keep(ReceivedFile file) {
        String county = current.county();
        QuarkusTransaction.requiringNew().run(() -> sql.announce(county, file, clock.instant()));
        try {
            if (!store.has(county, file.digest())) {
                store.put(county, file.digest(), file.path());
            }
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    InputStream open(String digest, long from, long length) {
        try {
            return store.open(current.county(), digest, from, length);
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    /** Inside the transaction that rests a revision on it. */
    void use(String digest) {
        sql.use(current.county(), digest);
    }

    /** Inside the transaction that takes revisions away. */
    void release(List<String> digests) {
        if (!digests.isEmpty()) {
            sql.release(current.county(), digests, clock.instant());
        }
    }

    /**
     * Forgets what nothing has rested on since before a moment. Their rows are held meanwhile, so that whoever uploads the
     * same at this moment waits, and stores it again.
     */
    int collect(Instant limit) {
        int collected = 0;
        int found = MOST_AT_ONCE;
        while (found == MOST_AT_ONCE) {
            found = QuarkusTransaction.requiringNew().call(() -> collectSome(limit));
            collected += found;
        }
        return collected;
    }

    private int collectSome(Instant limit) {
        List<String> unused = sql.unusedSince(current.county(), limit, MOST_AT_ONCE);
        for (String digest : unused) {
            try {
                store.remove(current.county(), digest);
            } catch (IOException failure) {
                throw unavailable(failure);
            }
            sql.forget(current.county(), digest);
        }
        return unused.size();
    }

    private static ProblemException unavailable(IOException failure) {
        LOG.error("The store of evidence does not answer", failure);
        return ProblemException.of(ProblemType.UNAVAILABLE);
    }
}
