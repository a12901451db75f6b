package org.sanji.capture;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.PersonIdentity.Person;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.privacy.PrivacyConfiguration;

/** Nobody under age is recorded without the consent of a guardian (PIPL, article 31). */
@ApplicationScoped
public class MinorRules {

    private final EventDates dates;
    private final Clock clock;
    private final int age;

    MinorRules(EventDates dates, Clock clock, PrivacyConfiguration configuration) {
        this.dates = dates;
        this.clock = clock;
        this.age = configuration.guardianConsentUnder();
    }

    /**
     * Whether a person is a minor, by its number when there is one, else as it was known before.
     *
     * @throws ProblemException 422 at {@code /guardianName} and {@code /guardianConsentOn} when a minor's guardian is not
     *     named or did not consent, or will only do so
     */
    public boolean requireConsent(@Nullable Person person, boolean minorBefore, GuardianConsent consent) {
        dates.requireHappened("/guardianConsentOn", consent.consentOn());
        boolean minor =
                person == null ? minorBefore : person.birthday().plusYears(age).isAfter(Clocks.today(clock));
        if (minor) {
            requireWhole(consent);
        }
        return minor;
    }

    private void requireWhole(GuardianConsent consent) {
        List<FieldError> missing = new ArrayList<>();
        if (consent.name() == null) {
            missing.add(FieldError.at("/guardianName", "guardian-needed", String.valueOf(age)));
        }
        if (consent.consentOn() == null) {
            missing.add(FieldError.at("/guardianConsentOn", "guardian-needed", String.valueOf(age)));
        }
        if (!missing.isEmpty()) {
            throw ProblemException.of(ProblemType.RULE_VIOLATED, missing);
        }
    }
}
