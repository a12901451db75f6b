package org.sanji.auditcheck;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Goes along the chain of one county, line by line, and says what does not fit. */
final class ChainCheck {

    private static final int HASH_LENGTH = 32;
    private static final HexFormat HEX = HexFormat.of();

    private final String county;
    private final Map<Long, String> published = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private byte[] previous = new byte[HASH_LENGTH];
    private long link;
    private int lines;
    private byte[] stored = new byte[0];
    private MessageDigest open = Sha256.begin();

    /**
     * A check of one county.
     *
     * @param heads what was published of it; heads of other counties are passed over
     */
    ChainCheck(String county, List<ChainHead> heads) {
        this.county = county;
        heads.stream()
                .filter(head -> head.county().equals(county))
                .forEach(head -> published.merge(
                        head.link(), head.hash(), (one, other) -> one.equals(other) ? one : one + " and " + other));
    }

    /** Takes the next line, in the order of links and of lines in them. */
    void line(StoredLine line) {
        if (line.link() == 0) {
            fault("line " + line.id() + " stands in no link");
            return;
        }
        if (line.link() != link) {
            close();
            if (line.link() != link + 1) {
                fault("after link " + link + " comes link " + line.link());
            }
            link = line.link();
            lines = 0;
            stored = line.hash();
            open = Sha256.begin();
        }
        if (line.number() != lines++) {
            fault("link " + link + ": line " + line.number() + " stands where line " + (lines - 1) + " is due");
        }
        if (!Arrays.equals(stored, line.hash())) {
            fault("link " + link + ": its lines name different hashes");
        }
        open.update(line.digest());
    }

    private void close() {
        if (link == 0) {
            return;
        }
        MessageDigest hash = Sha256.begin();
        hash.update(previous);
        previous = hash.digest(open.digest());
        String found = HEX.formatHex(previous);
        if (!Arrays.equals(previous, stored)) {
            fault("link " + link + " does not have the hash of its lines and the link before it");
            // The rest is held against what is stored: one break is one fault.
            previous = stored.length == HASH_LENGTH ? stored : previous;
        }
        String expected = published.remove(link);
        if (expected != null && !expected.equals(found)) {
            fault("link " + link + " was published with another hash");
        }
    }

    /** Ends it: with the head the database names. */
    List<String> end(long headLink, byte[] headHash) {
        close();
        if (link != headLink) {
            fault("the chain ends at link " + link + ", its head says " + headLink);
        } else if (link > 0 && !Arrays.equals(previous, headHash)) {
            fault("the head has another hash than the last link");
        }
        published.keySet().forEach(missing -> fault("link " + missing + " was published and is not there"));
        return faults;
    }

    /** How many links there are. */
    long links() {
        return link;
    }

    private void fault(String what) {
        faults.add(county + ": " + what);
    }
}
