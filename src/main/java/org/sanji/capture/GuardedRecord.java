package org.sanji.capture;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.privacy.PersonalText;
import org.sanji.privacy.Vault;

/** The columns of a row about a person who may be a minor: who consented that it is kept, and when. */
@MappedSuperclass
public abstract class GuardedRecord extends PersonRecord {

    private boolean minor;

    @JsonIgnore
    private byte @Nullable [] guardianNameSealed;

    private byte @Nullable [] guardianNameDigest;

    @JsonIgnore
    private byte @Nullable [] guardianPhoneSealed;

    private byte @Nullable [] guardianPhoneDigest;

    private @Nullable LocalDate guardianConsentOn;

    /** Says who consented. Called by the row's own edit, after who it is about. */
    protected final void guard(GuardianConsent consent, boolean isMinor, Vault vault) {
        minor = isMinor;
        PersonalText name =
                sealed(vault, "guardian_name", consent.name(), PersonalText.of(guardianNameSealed, guardianNameDigest));
        guardianNameSealed = PersonalText.sealed(name);
        guardianNameDigest = PersonalText.digest(name);
        PersonalText phone = sealed(
                vault, "guardian_phone", consent.phone(), PersonalText.of(guardianPhoneSealed, guardianPhoneDigest));
        guardianPhoneSealed = PersonalText.sealed(phone);
        guardianPhoneDigest = PersonalText.digest(phone);
        guardianConsentOn = consent.consentOn();
    }

    /** Who consented, in the clear. */
    public final GuardianConsent consent(Vault vault) {
        return new GuardianConsent(
                opened(vault, "guardian_name", PersonalText.of(guardianNameSealed, guardianNameDigest)),
                opened(vault, "guardian_phone", PersonalText.of(guardianPhoneSealed, guardianPhoneDigest)),
                guardianConsentOn);
    }

    /** Whether it was a minor when its number was read. */
    public final boolean isMinor() {
        return minor;
    }

    @Override
    public Map<String, @Nullable String> personal(Vault vault) {
        GuardianConsent consent = consent(vault);
        Map<String, @Nullable String> personal = super.personal(vault);
        personal.put("guardianName", consent.name());
        personal.put("guardianPhone", consent.phone());
        return personal;
    }

    @Override
    public void erase(UUID newKey, Instant now) {
        super.erase(newKey, now);
        guardianNameSealed = null;
        guardianNameDigest = null;
        guardianPhoneSealed = null;
        guardianPhoneDigest = null;
    }

    @Override
    protected Set<String> uncountedProperties() {
        return Stream.concat(
                        super.uncountedProperties().stream(),
                        Stream.of("minor", "guardianNameDigest", "guardianPhoneDigest", "guardianConsentOn"))
                .collect(Collectors.toSet());
    }
}
