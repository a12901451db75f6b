package org.sanji.capture.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.PersonDetails;
import org.sanji.capture.PersonIdentity.Person;
import org.sanji.capture.PersonRecord;
import org.sanji.kernel.DateSpan;
import org.sanji.privacy.Vault;

/** One post of one person over some days. A person with two posts has two rows with the same person key. */
@Entity
@Table(name = StaffMember.TABLE)
public class StaffMember extends PersonRecord {

    static final String FEATURE = "staff";
    static final String TABLE = "staff_member";

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

    StaffMember(StaffMemberRequest request, @Nullable Person person, Vault vault) {
        edit(request, person, vault);
    }

    /** Takes over what the request says; the identity stays when it brings no number. */
    void edit(StaffMemberRequest request, @Nullable Person person, Vault vault) {
        describe(request.institution(), new PersonDetails(request.name(), request.phone(), request.remark()), vault);
        post = request.post();
        employment = request.employment();
        subjects = request.subjects();
        qualification = request.qualification();
        validFrom = request.validFrom();
        validTo = request.validTo();
        if (person != null) {
            identify(person);
        } else if (personKey() == null) {
            // Until a number says who it is.
            identifyByItself();
        }
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    protected String table() {
        return TABLE;
    }

    @Override
    public Set<String> referredToAs() {
        return Set.of("staffMember", "teacher");
    }

    /** The days of the post. */
    @Override
    public DateSpan days() {
        return new DateSpan(validFrom, validTo);
    }
}
