package org.sanji.backup;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What tells whether two sets of rows are the same, in whatever order they come: their number, and the sum of their SHA-256
 * modulo 2^256.
 */
final class RowDigest {

    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest sha256;
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    RowDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void add(byte[] row) {
        sum = sum.add(new BigInteger(1, sha256.digest(row))).mod(LIMIT);
        rows++;
    }

    /** With the digest in hexadecimal digits. */
    Manifest.Saved result() {
        return new Manifest.Saved(rows, sum.toString(16));
    }
}
