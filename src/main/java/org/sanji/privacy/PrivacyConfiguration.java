package org.sanji.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How personal data is protected. */
@ConfigMapping(prefix = "sanji.privacy")
public interface PrivacyConfiguration {

    /** Keys as {@link KeyRing} reads them: the first one encrypts. */
    Optional<String> keys();

    /** A file with them instead, as a secret is mounted. */
    Optional<Path> keysFile();

    /** What is encrypted and digested with from now on; what lies there is read whatever it was made with. */
    CipherSuite suite();

    /** Below this age nobody is recorded without the consent of a guardian; the law asks for 14 at least. */
    int guardianConsentUnder();

    /** Whether nothing is encrypted and no trail is written: for the benchmark that tells what they cost, and for no other. */
    @WithDefault("false")
    boolean unprotected();
}
