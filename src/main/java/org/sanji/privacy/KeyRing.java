package org.sanji.privacy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/**
 * The secrets personal data is encrypted with. The first one encrypts; all decrypt, so that a key can be replaced while
 * ciphertexts of the one before are still there.
 */
public final class KeyRing {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,16}");
    private static final int SECRET_BYTES = 32;

    private final Map<String, Key> keys = new LinkedHashMap<>();

    private KeyRing(List<Key> keys) {
        for (Key key : keys) {
            if (this.keys.put(key.id(), key) != null) {
                throw new IllegalArgumentException("Two keys of personal data are called " + key.id());
            }
        }
    }

    /**
     * One secret under the id that stands in each of its ciphertexts.
     *
     * @param derived the key of each suite
     */
    record Key(String id, Map<CipherSuite, SecretKey> derived) {

        @Override
        public String toString() {
            return "key " + id;
        }
    }

    /**
     * Keys as they are configured: {@code id:secret}, each with 32 bytes in Base64, divided by commas or line ends. Lines
     * that begin with # say nothing.
     *
     * @throws IllegalArgumentException when it names none, or one that is none; its message holds no secret
     */
    public static KeyRing of(String text) {
        List<Key> keys = new ArrayList<>();
        for (String entry : text.split("[,\\n]")) {
            if (!entry.isBlank() && !entry.strip().startsWith("#")) {
                keys.add(key(entry.strip()));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "No key of personal data is configured: set PRIVACY_KEYS or PRIVACY_KEYS_FILE");
        }
        return new KeyRing(keys);
    }

    private static Key key(String entry) {
        int colon = entry.indexOf(':');
        String id = colon < 0 ? "" : entry.substring(0, colon).strip();
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "A key of personal data is written id:secret, its id of A-Z a-z 0-9 _ -");
        }
        byte[] secret = secret(id, entry.substring(colon + 1).strip());
        Map<CipherSuite, SecretKey> derived = new EnumMap<>(CipherSuite.class);
        for (CipherSuite suite : CipherSuite.values()) {
            derived.put(suite, suite.derivedFrom(secret));
        }
        return new Key(id, derived);
    }

    private static byte[] secret(String id, String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            // Not as the cause: its message quotes the secret.
            secret = new byte[0];
        }
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("The key " + id + " of personal data is not 32 bytes in Base64");
        }
        return secret;
    }

    Key current() {
        return keys.values().iterator().next();
    }

    Key named(String id) {
        Key key = keys.get(id);
        if (key == null) {
            throw new UnreadableCiphertextException(
                    "A ciphertext was made with the key " + id + ", which is not configured");
        }
        return key;
    }
}
