package org.sanji.capture.learner;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.GuardedRecord;
import org.sanji.capture.PersonDetails;
import org.sanji.capture.PersonIdentity.Person;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.RegionCode;
import org.sanji.privacy.Vault;

/** A resident registered by real name, once in a county, at one institution. */
@Entity
@Table(name = Learner.TABLE)
public class Learner extends GuardedRecord {

    static final String FEATURE = "learners";
    static final String TABLE = "learner";

    LocalDate registeredOn;

    @Nullable
    String homeRegion;

    // GROUPS is a word of MySQL's own.
    @Column(name = "`groups`")
    @Convert(converter = LearnerGroupsColumn.class)
    List<LearnerGroup> groups = List.of();

    protected Learner() {}

    Learner(LearnerRequest request, Person person, boolean minor, Vault vault) {
        edit(request, person, minor, vault);
    }

    /** Takes over what the request says; the identity stays when it brings no number. */
    void edit(LearnerRequest request, @Nullable Person person, boolean minor, Vault vault) {
        describe(request.institution(), new PersonDetails(request.name(), request.phone(), request.remark()), vault);
        guard(request.consent(), minor, vault);
        registeredOn = request.registeredOn();
        homeRegion = request.homeRegion() == null ? null : request.homeRegion().value();
        groups = request.groups() == null
                ? List.of()
                : request.groups().stream().sorted().distinct().toList();
        if (person != null) {
            identify(person);
        }
    }

    @Nullable
    RegionCode homeRegion() {
        return homeRegion == null ? null : new RegionCode(homeRegion);
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
        return Set.of("learner");
    }

    /** From the registration on: a registration does not end. */
    @Override
    public DateSpan days() {
        return new DateSpan(registeredOn, null);
    }

    @Override
    protected Set<String> spanProperties() {
        return Set.of("registeredOn");
    }
}
