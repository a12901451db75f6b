package org.sanji.capture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanji.privacy.Masks;

/** Who consented that a minor is recorded, and on which day. */
public record GuardianConsent(
        @Nullable String name,
        @Nullable String phone,
        @Nullable LocalDate consentOn) {

    /** As it is shown to whoever did not ask with a reason. */
    public GuardianConsent masked() {
        return new GuardianConsent(Masks.name(name), Masks.phone(phone), consentOn);
    }

    @Override
    public String toString() {
        return "a consent";
    }
}
