package org.sanji.capture;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.PersonIdentity.Person;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.privacy.PersonalText;
import org.sanji.privacy.Vault;

/**
 * The columns of every row about a person. Who it is, and what is remarked of it, lies encrypted; the person key is what
 * figures count. An erased row keeps what figures need and says nothing of anybody.
 */
@MappedSuperclass
public abstract class PersonRecord extends CapturedRecord {

    private UUID personKey;

    @JsonIgnore
    private byte @Nullable [] nameSealed;

    private byte @Nullable [] nameDigest;

    @JsonIgnore
    private byte @Nullable [] phoneSealed;

    private byte @Nullable [] phoneDigest;

    // What is remarked of other rows lies in the clear.
    @JsonIgnore
    private byte @Nullable [] noteSealed;

    private byte @Nullable [] noteDigest;

    // Not in the trail, which outlives the person here: it says where somebody comes from.
    @JsonIgnore
    private @Nullable String maskedIdNumber;

    private @Nullable Instant erasedAt;

    /** The table of the row: what its ciphertexts are bound to. */
    protected abstract String table();

    /** The properties of other rows that name a row of this kind: {@code learner}. */
    public abstract Set<String> referredToAs();

    /**
     * Says where the row belongs and who it is about. Called by the row's own edit.
     *
     * @throws ProblemException 409 {@code state-conflict} when the person was erased
     */
    protected final void describe(UUID institution, PersonDetails details, Vault vault) {
        if (erasedAt != null) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "person-erased");
        }
        belongTo(institution, null);
        PersonalText name = sealed(vault, "name", details.name(), PersonalText.of(nameSealed, nameDigest));
        nameSealed = PersonalText.sealed(name);
        nameDigest = PersonalText.digest(name);
        PersonalText phone = sealed(vault, "phone", details.phone(), PersonalText.of(phoneSealed, phoneDigest));
        phoneSealed = PersonalText.sealed(phone);
        phoneDigest = PersonalText.digest(phone);
        PersonalText note = sealed(vault, "note", details.remark(), PersonalText.of(noteSealed, noteDigest));
        noteSealed = PersonalText.sealed(note);
        noteDigest = PersonalText.digest(note);
    }

    /** Says that a number told who it is. */
    protected final void identify(Person person) {
        personKey = person.key();
        maskedIdNumber = person.maskedIdNumber();
    }

    /** Says that nothing tells who it is: the row is a person of its own. */
    protected final void identifyByItself() {
        personKey = id();
        maskedIdNumber = null;
    }

    /** A text of the row as it is kept; the one of before when it says the same. */
    protected final @Nullable PersonalText sealed(
            Vault vault, String column, @Nullable String text, @Nullable PersonalText before) {
        return vault.seal(table(), column, id(), text, before);
    }

    /** A text of the row in the clear. */
    protected final @Nullable String opened(Vault vault, String column, @Nullable PersonalText text) {
        return vault.open(table(), column, id(), text);
    }

    /** Who it is, in the clear. */
    public final PersonDetails details(Vault vault) {
        return new PersonDetails(
                opened(vault, "name", PersonalText.of(nameSealed, nameDigest)),
                opened(vault, "phone", PersonalText.of(phoneSealed, phoneDigest)),
                opened(vault, "note", PersonalText.of(noteSealed, noteDigest)));
    }

    /** Who it is, as it is shown to whoever did not ask with a reason. */
    public final PersonDetails shown(Vault vault) {
        PersonDetails details = details(vault);
        return isPerson() ? details.masked() : details;
    }

    /** Everything personal the row says, in the clear, by the name of its property. What an export tells. */
    public Map<String, @Nullable String> personal(Vault vault) {
        PersonDetails details = details(vault);
        Map<String, @Nullable String> personal = new LinkedHashMap<>();
        personal.put("name", details.name());
        personal.put("phone", details.phone());
        personal.put("maskedIdNumber", maskedIdNumber);
        personal.put("remark", details.remark());
        return personal;
    }

    /**
     * Takes away everything that says who it is. What figures count stays, under a key nobody can come to from a number.
     *
     * @param newKey the same one for all rows of the person
     */
    public void erase(UUID newKey, Instant now) {
        personKey = newKey;
        nameSealed = null;
        nameDigest = null;
        phoneSealed = null;
        phoneDigest = null;
        noteSealed = null;
        noteDigest = null;
        maskedIdNumber = null;
        erasedAt = now;
    }

    @Override
    protected Set<String> uncountedProperties() {
        return Set.of("phoneDigest", "noteDigest", "erasedAt");
    }

    /** Whether it is one person; a team is none. */
    public boolean isPerson() {
        return true;
    }

    public final boolean isErased() {
        return erasedAt != null;
    }

    /** Who it is: the same key in every row of one person in the county. */
    public final UUID personKey() {
        return personKey;
    }

    public final @Nullable String maskedIdNumber() {
        return maskedIdNumber;
    }
}
