package org.sanji.capture;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.ProblemException;
import org.sanji.tenancy.CurrentRequest;

/**
 * Recognises a person by the resident identity number (GB 11643) without storing it: two rows with the same number in
 * one county have the same key, a keyed digest, and are one person to every figure. Without a number a row is a person
 * of its own.
 */
@ApplicationScoped
public class PersonIdentity {

    private static final Pattern FORM = Pattern.compile("\\d{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int SHOWN_START = 6;
    private static final int SHOWN_END = 14;

    private final SecretKeySpec secret;
    private final CurrentRequest current;

    PersonIdentity(@ConfigProperty(name = "sanji.person-key-secret") String secret, CurrentRequest current) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.current = current;
    }

    /** A recognised person: the key, and the number with its middle hidden. */
    public record Person(UUID key, String maskedIdNumber) {}

    /**
     * Recognises the person with this number.
     *
     * @throws ProblemException 422 at {@code /idNumber} when the number's form or check digit is wrong
     */
    public @Nullable Person recognise(@Nullable String idNumber) {
        if (idNumber == null) {
            return null;
        }
        String number = idNumber.toUpperCase(Locale.ROOT);
        if (!FORM.matcher(number).matches() || CHECK_DIGITS.charAt(checkSum(number)) != number.charAt(17)) {
            throw ProblemException.rule("/idNumber", "id-number");
        }
        String masked =
                number.substring(0, SHOWN_START) + "*".repeat(SHOWN_END - SHOWN_START) + number.substring(SHOWN_END);
        return new Person(key(number), masked);
    }

    private static int checkSum(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return sum % 11;
    }

    private UUID key(String number) {
        try {
            Mac mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            byte[] digest = mac.doFinal((current.county() + number).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
