package org.sanji.auditcheck;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one digest of audit chains. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
