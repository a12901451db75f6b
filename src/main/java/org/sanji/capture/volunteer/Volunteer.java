package org.sanji.capture.volunteer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.GuardedRecord;
import org.sanji.capture.PersonDetails;
import org.sanji.capture.PersonIdentity.Person;
import org.sanji.kernel.DateSpan;
import org.sanji.privacy.PersonalText;
import org.sanji.privacy.Vault;

/**
 * One person or team that volunteers for an institution over some days (S1 4.2; S2 (四)). A person who volunteers at two
 * institutions has two rows with the same person key.
 */
@Entity
@Table(name = Volunteer.TABLE)
public class Volunteer extends GuardedRecord {

    static final String FEATURE = "volunteers";
    static final String TABLE = "volunteer";

    @Enumerated(EnumType.STRING)
    VolunteerKind kind;

    @Nullable
    Integer members;

    /** In the clear, for who reads figures: a team is no person. */
    @Nullable
    String teamName;

    @JsonIgnore
    private byte @Nullable [] contactSealed;

    private byte @Nullable [] contactDigest;

    @Convert(converter = VolunteerFieldsColumn.class)
    List<VolunteerField> fields = List.of();

    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    protected Volunteer() {}

    Volunteer(VolunteerRequest request, @Nullable Person person, boolean minor, Vault vault) {
        edit(request, person, minor, vault);
    }

    /** Takes over what the request says; a person's identity stays when it brings no number. */
    void edit(VolunteerRequest request, @Nullable Person person, boolean minor, Vault vault) {
        describe(request.institution(), new PersonDetails(request.name(), request.phone(), request.remark()), vault);
        guard(request.consent(), minor, vault);
        kind = request.kind();
        members = request.members();
        teamName = isPerson() ? null : request.name();
        PersonalText contact = sealed(vault, "contact", request.contact(), contact());
        contactSealed = PersonalText.sealed(contact);
        contactDigest = PersonalText.digest(contact);
        fields = request.fields().stream().sorted().distinct().toList();
        validFrom = request.validFrom();
        validTo = request.validTo();
        recognise(person);
    }

    private void recognise(@Nullable Person person) {
        if (person != null) {
            identify(person);
        } else if (personKey() == null || kind == VolunteerKind.TEAM) {
            // A team is nobody, and until a number says who it is a row is a person of its own.
            identifyByItself();
        }
    }

    /** Whom to ask about a team, in the clear. */
    @Nullable
    String contact(Vault vault) {
        return opened(vault, "contact", contact());
    }

    private @Nullable PersonalText contact() {
        return PersonalText.of(contactSealed, contactDigest);
    }

    @Override
    public Map<String, @Nullable String> personal(Vault vault) {
        Map<String, @Nullable String> personal = super.personal(vault);
        personal.put("contact", contact(vault));
        return personal;
    }

    @Override
    public void erase(UUID newKey, Instant now) {
        super.erase(newKey, now);
        contactSealed = null;
        contactDigest = null;
    }

    @Override
    protected String table() {
        return TABLE;
    }

    @Override
    public Set<String> referredToAs() {
        return Set.of("volunteer");
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    /** The days on which it volunteers. */
    @Override
    public DateSpan days() {
        return new DateSpan(validFrom, validTo);
    }

    /** Whether it is one person, whose day has 24 hours. */
    @Override
    public boolean isPerson() {
        return kind == VolunteerKind.PERSON;
    }
}
