package org.sanji.capture.learner;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.capture.PersonIdentity.Person;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.RegionCode;

/** A resident registered by real name, once in a county, at one institution. */
@Entity
@Table(name = "learner")
public class Learner extends CapturedRecord {

    static final String FEATURE = "learners";

    UUID personKey;

    String name;

    String maskedIdNumber;

    @Nullable
    String phone;

    LocalDate registeredOn;

    @Nullable
    String homeRegion;

    // GROUPS is a word of MySQL's own.
    @Column(name = "`groups`")
    @Convert(converter = LearnerGroupsColumn.class)
    List<LearnerGroup> groups = List.of();

    protected Learner() {}

    Learner(LearnerRequest request, Person person) {
        edit(request, person);
    }

    /** Takes over what the request says; the identity stays when it brings no number. */
    void edit(LearnerRequest request, @Nullable Person person) {
        belongTo(request.institution(), request.remark());
        name = request.name();
        phone = request.phone();
        registeredOn = request.registeredOn();
        homeRegion = request.homeRegion() == null ? null : request.homeRegion().value();
        groups = request.groups() == null
                ? List.of()
                : request.groups().stream().sorted().distinct().toList();
        if (person != null) {
            personKey = person.key();
            maskedIdNumber = person.maskedIdNumber();
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
