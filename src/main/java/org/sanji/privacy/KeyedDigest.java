package org.sanji.privacy;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** A keyed digest of 32 bytes: HMAC (RFC 2104) over SHA-256, or over SM3 (GB/T 32905). */
public enum KeyedDigest {
    SHA_256 {
        @Override
        public byte[] of(byte[] key, byte[] content) {
            try {
                Mac mac = Mac.getInstance(HMAC_SHA_256);
                mac.init(new SecretKeySpec(key, HMAC_SHA_256));
                return mac.doFinal(content);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    },
    SM3 {
        @Override
        public byte[] of(byte[] key, byte[] content) {
            HMac mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key));
            mac.update(content, 0, content.length);
            byte[] digest = new byte[mac.getMacSize()];
            mac.doFinal(digest, 0);
            return digest;
        }
    };

    private static final String HMAC_SHA_256 = "HmacSHA256";

    /** The digest of some content under a key. */
    public abstract byte[] of(byte[] key, byte[] content);
}
