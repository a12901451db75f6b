package org.sanji.capture.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.capture.PersonIdentity.Person;
import org.sanji.kernel.DateSpan;

/** One post of one person over some days. A person with two posts has two rows with the same person key. */
@Entity
@Table(name = "staff_member")
public class StaffMember extends CapturedRecord {

    static final String FEATURE = "staff";

    UUID personKey;

    String name;

    @Nullable
    String maskedIdNumber;

    @Nullable
    String phone;

    @Enumerated(EnumType.STRING)
    StaffPost post;

    @Enumerated(EnumType.STRING)
    Employment employment;

    @Nullable
    String subjects;

    @Nullable
    String qualification;

    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    protected StaffMember() {}

    StaffMember(StaffMemberRequest request, @Nullable Person person) {
        edit(request, person);
    }

    /** Takes over what the request says; the identity stays when it brings no number. */
    void edit(StaffMemberRequest request, @Nullable Person person) {
        belongTo(request.institution(), request.remark());
        name = request.name();
        phone = request.phone();
        post = request.post();
        employment = request.employment();
        subjects = request.subjects();
        qualification = request.qualification();
        validFrom = request.validFrom();
        validTo = request.validTo();
        if (person != null) {
            personKey = person.key();
            maskedIdNumber = person.maskedIdNumber();
        } else if (personKey == null) {
            // Until a number says who it is, a row is a person of its own.
            personKey = id();
        }
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    /** The days of the post. */
    @Override
    public DateSpan days() {
        return new DateSpan(validFrom, validTo);
    }
}
