package org.sanji.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.crypto.SecretKey;

/**
 * Encrypts texts for the cells they lie in, and digests them so that equal ones can be found. A ciphertext is: the code
 * of its suite, the length of the key's id, the id, the nonce, and what GCM gives with its tag of 16 bytes.
 */
public final class Sealing {

    private static final int DIGEST_KEY_BYTES = 32;

    private final CipherSuite suite;
    private final KeyRing keys;
    private final byte[] digestKey;
    private final Consumer<byte[]> nonces;

    /**
     * @param suite what new ciphertexts are made with; all can be read
     * @param digestSecret the secret digests are made with; never changed, or nobody is found again
     * @param nonces fills a nonce, never twice with the same bytes
     */
    public Sealing(CipherSuite suite, KeyRing keys, String digestSecret, Consumer<byte[]> nonces) {
        this.suite = suite;
        this.keys = keys;
        this.digestKey = CipherSuite.derive(
                        digestSecret.getBytes(StandardCharsets.UTF_8), "digests of personal data", DIGEST_KEY_BYTES)
                .getEncoded();
        this.nonces = nonces;
    }

    byte[] seal(Cell cell, String text) {
        KeyRing.Key key = keys.current();
        byte[] nonce = new byte[CipherSuite.NONCE_BYTES];
        nonces.accept(nonce);
        byte[] content = suite.apply(true, of(key, suite), nonce, cell.bytes(), text.getBytes(StandardCharsets.UTF_8));
        byte[] head = head();
        return ByteBuffer.allocate(head.length + nonce.length + content.length)
                .put(head)
                .put(nonce)
                .put(content)
                .array();
    }

    /** The name of the key that encrypts. */
    String currentKey() {
        return keys.current().toString();
    }

    /** What every ciphertext made now begins with: suite and key. */
    byte[] head() {
        byte[] id = keys.current().id().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + id.length)
                .put(suite.code())
                .put((byte) id.length)
                .put(id)
                .array();
    }

    /**
     * The text of a ciphertext.
     *
     * @throws UnreadableCiphertextException when it was altered, belongs elsewhere or its key is not configured
     */
    String open(Cell cell, byte[] sealed) {
        int idBytes = sealed.length < 2 ? Integer.MAX_VALUE : sealed[1];
        if (idBytes < 1 || sealed.length < 2L + idBytes + CipherSuite.NONCE_BYTES) {
            throw new UnreadableCiphertextException("A ciphertext is cut short");
        }
        CipherSuite made = CipherSuite.of(sealed[0]);
        KeyRing.Key key = keys.named(new String(sealed, 2, idBytes, StandardCharsets.US_ASCII));
        int content = 2 + idBytes + CipherSuite.NONCE_BYTES;
        byte[] nonce = Arrays.copyOfRange(sealed, 2 + idBytes, content);
        byte[] ciphertext = Arrays.copyOfRange(sealed, content, sealed.length);
        return new String(made.apply(false, of(key, made), nonce, cell.bytes(), ciphertext), StandardCharsets.UTF_8);
    }

    private static SecretKey of(KeyRing.Key key, CipherSuite suite) {
        return java.util.Objects.requireNonNull(key.derived().get(suite));
    }

    /** The digest by which equal texts of one column and county are found, as it is made now. */
    byte[] digest(String county, String column, String text) {
        return digest(suite, county, column, text);
    }

    /** The digests an equal text may have: it may lie there from before another suite was chosen. */
    List<byte[]> digests(String county, String column, String text) {
        return Arrays.stream(CipherSuite.values())
                .map(made -> digest(made, county, column, text))
                .toList();
    }

    private byte[] digest(CipherSuite made, String county, String column, String text) {
        String content = county + '\n' + column + '\n' + SearchForm.of(column, text);
        return made.digest().of(digestKey, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A text, encrypted and digested. */
    PersonalText sealed(Cell cell, String text) {
        return new PersonalText(seal(cell, text), digest(cell.county(), cell.column(), text));
    }

    /** A text as rows of a table with an id keep it. For who writes rows past the application. */
    public PersonalText sealed(String county, String table, String column, java.util.UUID row, String text) {
        return sealed(new Cell(county, table, column, row.toString()), text);
    }
}
