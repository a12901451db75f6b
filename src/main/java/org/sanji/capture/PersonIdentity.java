package org.sanji.capture;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.ProblemException;
import org.sanji.privacy.KeyedDigest;
import org.sanji.tenancy.CurrentRequest;

/**
 * Recognises a person by the resident identity number (GB 11643) without storing it: two rows with the same number in
 * one county have the same key, a keyed digest, and are one person to every figure. Without a number a row is a person
 * of its own.
 */
@ApplicationScoped
public class PersonIdentity {

    /** The form of a resident identity number as callers write it; its check digit is checked besides. */
    public static final String FORM = "^\\d{17}[\\dXx]$";

    private static final Pattern WRITTEN = Pattern.compile(FORM);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int SHOWN_START = 6;
    private static final int SHOWN_END = 14;

    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1900, 1, 1);
    private static final DateTimeFormatter BIRTHDAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final byte[] secret;
    private final KeyedDigest digest;
    private final CurrentRequest current;
    private final Clock clock;

    PersonIdentity(
            @ConfigProperty(name = "sanji.person-key-secret") String secret,
            @ConfigProperty(name = "sanji.person-key-digest") KeyedDigest digest,
            CurrentRequest current,
            Clock clock) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.digest = digest;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A recognised person.
     *
     * @param maskedIdNumber the number with its middle hidden
     * @param birthday never stored: it only tells a minor
     */
    public record Person(UUID key, String maskedIdNumber, LocalDate birthday) {

        @Override
        public String toString() {
            return "somebody";
        }
    }

    /**
     * Recognises the person with this number.
     *
     * @throws ProblemException 422 at {@code /idNumber} when the number's form, day of birth or check digit is wrong
     */
    public @Nullable Person recognise(@Nullable String idNumber) {
        if (idNumber == null) {
            return null;
        }
        String number = idNumber.toUpperCase(Locale.ROOT);
        if (!WRITTEN.matcher(number).matches() || CHECK_DIGITS.charAt(checkSum(number)) != number.charAt(17)) {
            throw ProblemException.rule("/idNumber", "id-number");
        }
        String masked =
                number.substring(0, SHOWN_START) + "*".repeat(SHOWN_END - SHOWN_START) + number.substring(SHOWN_END);
        return new Person(key(number), masked, birthday(number));
    }

    private LocalDate birthday(String number) {
        try {
            LocalDate birthday = LocalDate.parse(number.substring(SHOWN_START, SHOWN_END), BIRTHDAY);
            if (!birthday.isBefore(FIRST_BIRTHDAY) && !birthday.isAfter(Clocks.today(clock))) {
                return birthday;
            }
        } catch (DateTimeParseException noDay) {
            // Refused below, as a day nobody living was born on.
        }
        throw ProblemException.rule("/idNumber", "id-number");
    }

    private static int checkSum(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return sum % 11;
    }

    private UUID key(String number) {
        byte[] content = (current.county() + number).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.wrap(digest.of(secret, content));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
