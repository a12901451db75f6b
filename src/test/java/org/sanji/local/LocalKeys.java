package org.sanji.local;

import java.util.Optional;
import java.util.function.Consumer;
import org.sanji.privacy.CipherSuite;
import org.sanji.privacy.KeyRing;
import org.sanji.privacy.Sealing;

/** The keys of a developer's machine, secret only in name: those of {@code application.properties}, or of the environment. */
public final class LocalKeys {

    private static final String KEYS = "PRIVACY_KEYS";
    private static final String SECRET = "PERSON_KEY_SECRET";

    private LocalKeys() {}

    static String keys() {
        return variable(KEYS, "local:YSBrZXkgb2YgYSBkZXZlbG9wZXIncyBtYWNoaW5lLi4=");
    }

    static String secret() {
        return variable(SECRET, "a secret of a developer's machine");
    }

    /** For a migration of a database that holds people, run outside the application. */
    public static void publish() {
        System.setProperty("sanji.privacy.keys", keys());
        System.setProperty("sanji.person-key-secret", secret());
    }

    /** Encrypts what sample rows say of people. */
    public static Sealing sealing(Consumer<byte[]> nonces) {
        return new Sealing(CipherSuite.AES, KeyRing.of(keys()), secret(), nonces);
    }

    private static String variable(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }
}
