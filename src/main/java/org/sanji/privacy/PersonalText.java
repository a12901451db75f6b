package org.sanji.privacy;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A text that says who somebody is or how to reach them, as a row keeps it in two columns. {@link Vault} alone makes and
 * reads it.
 *
 * @param sealed the ciphertext; never written anywhere else
 * @param digest the keyed digest, by which equal texts of the column and county are found; what the audit trail keeps
 */
public record PersonalText(byte[] sealed, byte[] digest) {

    /** The text of two columns; null when there is none. */
    public static @Nullable PersonalText of(byte @Nullable [] sealed, byte @Nullable [] digest) {
        return sealed == null || digest == null ? null : new PersonalText(sealed, digest);
    }

    /** The column of a ciphertext. */
    public static byte @Nullable [] sealed(@Nullable PersonalText text) {
        return text == null ? null : text.sealed;
    }

    /** The column of a digest. */
    public static byte @Nullable [] digest(@Nullable PersonalText text) {
        return text == null ? null : text.digest;
    }

    @Override
    public String toString() {
        return "digest:" + HexFormat.of().formatHex(digest);
    }
}
