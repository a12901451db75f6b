package org.sanji.capture.competition;

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

/** One entry to one competition, and the prize it won (S1 5.3, 8.2). */
@Entity
@Table(name = "competition_entry")
public class CompetitionEntry extends CapturedRecord {

    static final String FEATURE = "competition-entries";

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
    @Nullable
    String author;

    protected CompetitionEntry() {}

    CompetitionEntry(CompetitionEntryRequest request) {
        edit(request);
    }

    void edit(CompetitionEntryRequest request) {
        belongTo(request.institution(), request.remark());
        competition = request.competition();
        title = request.title();
        level = request.level();
        prize = request.prize();
        enteredOn = request.enteredOn();
        awardedOn = request.awardedOn();
        author = request.author();
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
