package org.sanji.privacy;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The protection of personal data as it is configured. The application does not start without keys, nor with everything
 * off: that is for the profile {@code bench} alone.
 */
@Singleton
public class Protection {

    static final int LEAST_CONSENT_AGE = 14;
    private static final String BENCHMARK = "bench";

    private final boolean off;
    private final Sealing sealing;

    Protection(
            PrivacyConfiguration configuration, @ConfigProperty(name = "sanji.person-key-secret") String digestSecret) {
        this.off = off(configuration.unprotected(), ConfigUtils.getProfiles());
        if (configuration.guardianConsentUnder() < LEAST_CONSENT_AGE) {
            throw new IllegalArgumentException("A guardian's consent is asked for below 14 at least");
        }
        this.sealing = sealing(
                configuration.keys().orElse(null),
                configuration.keysFile().map(Protection::content).orElse(null),
                configuration.suite(),
                digestSecret);
    }

    /** Whether nothing is protected, in a benchmark. */
    public boolean isOff() {
        return off;
    }

    @Produces
    @Singleton
    Sealing sealing() {
        return sealing;
    }

    static boolean off(boolean wanted, List<String> profiles) {
        if (wanted && !profiles.equals(List.of(BENCHMARK))) {
            throw new IllegalStateException(
                    "Personal data is unprotected in the profile bench alone, not in " + profiles);
        }
        return wanted;
    }

    static Sealing sealing(@Nullable String keys, @Nullable String file, CipherSuite suite, String digestSecret) {
        SecureRandom random = new SecureRandom();
        String all = (keys == null ? "" : keys) + "\n" + (file == null ? "" : file);
        return new Sealing(suite, KeyRing.of(all), digestSecret, random::nextBytes);
    }

    static String content(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file of the keys of personal data cannot be read: " + file, unreadable);
        }
    }
}
