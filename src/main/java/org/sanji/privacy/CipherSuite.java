package org.sanji.privacy;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * How personal data is encrypted and digested: AES-256-GCM with SHA-256, by the JDK, or SM4-GCM with SM3 (GB/T 32907,
 * GB/T 32905), by Bouncy Castle. Each derives a key of its own from the same secret, by HKDF (RFC 5869).
 */
public enum CipherSuite {
    AES(1, 32, KeyedDigest.SHA_256) {
        @Override
        byte[] apply(boolean encrypt, SecretKey key, byte[] nonce, byte[] bound, byte[] content) {
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                var parameters = new GCMParameterSpec(TAG_BITS, nonce);
                cipher.init(encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, key, parameters);
                cipher.updateAAD(bound);
                return cipher.doFinal(content);
            } catch (GeneralSecurityException refused) {
                throw new UnreadableCiphertextException(refused);
            }
        }
    },
    SM4(2, 16, KeyedDigest.SM3) {
        @Override
        byte[] apply(boolean encrypt, SecretKey key, byte[] nonce, byte[] bound, byte[] content) {
            GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
            cipher.init(encrypt, new AEADParameters(new KeyParameter(key.getEncoded()), TAG_BITS, nonce, bound));
            byte[] result = new byte[cipher.getOutputSize(content.length)];
            int length = cipher.processBytes(content, 0, content.length, result, 0);
            try {
                cipher.doFinal(result, length);
            } catch (InvalidCipherTextException refused) {
                throw new UnreadableCiphertextException(refused);
            }
            return result;
        }
    };

    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte code;
    private final int keyBytes;
    private final KeyedDigest digest;

    CipherSuite(int code, int keyBytes, KeyedDigest digest) {
        this.code = (byte) code;
        this.keyBytes = keyBytes;
        this.digest = digest;
    }

    /**
     * Encrypts or decrypts.
     *
     * @param bound what the ciphertext is bound to: with another one it cannot be read
     * @throws UnreadableCiphertextException when it was altered, belongs elsewhere or was made with another key
     */
    abstract byte[] apply(boolean encrypt, SecretKey key, byte[] nonce, byte[] bound, byte[] content);

    /** The byte every ciphertext of the suite begins with. */
    byte code() {
        return code;
    }

    KeyedDigest digest() {
        return digest;
    }

    SecretKey derivedFrom(byte[] secret) {
        return derive(secret, name(), keyBytes);
    }

    /** A key of its own for one use of a secret. */
    static SecretKey derive(byte[] secret, String use, int bytes) {
        try {
            var expansion = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(("sanji " + use).getBytes(java.nio.charset.StandardCharsets.US_ASCII), bytes);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", expansion);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The suite of a ciphertext, by its first byte. */
    static CipherSuite of(byte code) {
        for (CipherSuite suite : values()) {
            if (suite.code == code) {
                return suite;
            }
        }
        throw new UnreadableCiphertextException("No cipher suite has the code " + code);
    }
}
