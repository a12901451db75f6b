package org.sanji.capture.competition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;
import org.sanji.privacy.PersonalText;
import org.sanji.privacy.Vault;

/** One entry to one competition, and the prize it won (S1 5.3, 8.2). */
@Entity
@Table(name = CompetitionEntry.TABLE)
public class CompetitionEntry extends CapturedRecord {

    static final String FEATURE = "competition-entries";
    static final String TABLE = "competition_entry";
    private static final String AUTHOR = "author";

    @Enumerated(EnumType.STRING)
    Competition competition;

    String title;

    @Nullable
    @Enumerated(EnumType.STRING)
    AdministrativeLevel level;

    @Enumerated(EnumType.STRING)
    Prize prize;

    LocalDate enteredOn;

    @Nullable
    LocalDate awardedOn;

    /** A person's name: not for callers who may see no personal rows. */
    @JsonIgnore
    private byte @Nullable [] authorSealed;

    private byte @Nullable [] authorDigest;

    protected CompetitionEntry() {}

    CompetitionEntry(CompetitionEntryRequest request, Vault vault) {
        edit(request, vault);
    }

    void edit(CompetitionEntryRequest request, Vault vault) {
        belongTo(request.institution(), request.remark());
        competition = request.competition();
        title = request.title();
        level = request.level();
        prize = request.prize();
        enteredOn = request.enteredOn();
        awardedOn = request.awardedOn();
        PersonalText author = vault.seal(TABLE, AUTHOR, id(), request.author(), author());
        authorSealed = PersonalText.sealed(author);
        authorDigest = PersonalText.digest(author);
    }

    /** Who made it, in the clear. */
    @Nullable
    String author(Vault vault) {
        return vault.open(TABLE, AUTHOR, id(), author());
    }

    private @Nullable PersonalText author() {
        return PersonalText.of(authorSealed, authorDigest);
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public DateSpan days() {
        return new DateSpan(enteredOn, awardedOn == null ? enteredOn : awardedOn);
    }

    @Override
    protected @Nullable LocalDate outcomeOn() {
        return awardedOn;
    }

    @Override
    protected Set<String> outcomeProperties() {
        return Set.of("awardedOn", "prize", "level");
    }
}
