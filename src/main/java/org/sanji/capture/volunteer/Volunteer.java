package org.sanji.capture.volunteer;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.capture.PersonIdentity.Person;
import org.sanji.kernel.DateSpan;

/**
 * One person or team that volunteers for an institution over some days (S1 4.2; S2 (四)). A person who volunteers at two
 * institutions has two rows with the same person key.
 */
@Entity
@Table(name = "volunteer")
public class Volunteer extends CapturedRecord {

    static final String FEATURE = "volunteers";

    UUID personKey;

    @Enumerated(EnumType.STRING)
    VolunteerKind kind;

    String name;

    @Nullable
    String maskedIdNumber;

    @Nullable
    String phone;

    @Nullable
    Integer members;

    @Nullable
    String contact;

    @Convert(converter = VolunteerFieldsColumn.class)
    List<VolunteerField> fields = List.of();

    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    protected Volunteer() {}

    Volunteer(VolunteerRequest request, @Nullable Person person) {
        edit(request, person);
    }

    /** Takes over what the request says; a person's identity stays when it brings no number. */
    void edit(VolunteerRequest request, @Nullable Person person) {
        belongTo(request.institution(), request.remark());
        kind = request.kind();
        name = request.name();
        phone = request.phone();
        members = request.members();
        contact = request.contact();
        fields = request.fields().stream().sorted().distinct().toList();
        validFrom = request.validFrom();
        validTo = request.validTo();
        identify(person);
    }

    private void identify(@Nullable Person person) {
        if (person != null) {
            personKey = person.key();
            maskedIdNumber = person.maskedIdNumber();
        } else if (personKey == null || kind == VolunteerKind.TEAM) {
            // A team is nobody, and until a number says who it is a row is a person of its own.
            personKey = id();
            maskedIdNumber = null;
        }
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
    public boolean isPerson() {
        return kind == VolunteerKind.PERSON;
    }

    /** Who it is: the same key in every row of one person in the county. */
    public UUID personKey() {
        return personKey;
    }
}
