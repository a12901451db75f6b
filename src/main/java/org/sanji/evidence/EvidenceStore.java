package org.sanji.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Keeps contents by county and digest. What is stored under a digest never changes, so storing it twice, at once too, does
 * no harm. It knows nothing of evidence.
 */
public interface EvidenceStore {

    boolean has(String county, String digest) throws IOException;

    /**
     * Stores a received file whole or not at all. The file may be moved away.
     *
     * @param digest SHA-256 of the file, in hexadecimal
     */
    void put(String county, String digest, Path file) throws IOException;

    /**
     * Reads a part of a content.
     *
     * @param from the first byte, counted from 0
     * @param length how many bytes, all of which must be there
     * @throws java.io.FileNotFoundException when nothing is stored under the digest
     */
    InputStream open(String county, String digest, long from, long length) throws IOException;

    /** Forgets a content; does nothing when there is none. */
    void remove(String county, String digest) throws IOException;
}
