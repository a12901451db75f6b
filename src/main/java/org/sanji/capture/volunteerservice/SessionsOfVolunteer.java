package org.sanji.capture.volunteerservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.sanji.capture.volunteer.Volunteer;
import org.sanji.capture.volunteer.VolunteerChanged;
import org.sanji.capture.volunteer.VolunteerRemoved;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** Keeps sessions true to the volunteers they rest on: on their days, and within the hours of a person's day. */
@ApplicationScoped
class SessionsOfVolunteer {

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
    private static final String ANY = "select id from VolunteerSession where volunteer = :volunteer";
    private static final String OUTSIDE = """
            select heldOn from VolunteerSession
            where volunteer = :volunteer and (heldOn < :first or heldOn > :last) order by heldOn
            """;
    private static final String FULL_DAYS = """
            select heldOn from VolunteerSession
            where volunteer in (select id from Volunteer where personKey = :person)
            group by heldOn having sum(hours) > :hours order by heldOn
            """;

    private final EntityManager entities;
    private final VolunteerSessionRules rules;

    SessionsOfVolunteer(EntityManager entities, VolunteerSessionRules rules) {
        this.entities = entities;
        this.rules = rules;
    }

    void follow(@Observes VolunteerChanged change) {
        Volunteer volunteer = change.volunteer();
        rules.lock(volunteer.personKey());
        refuseOutside(volunteer.id(), volunteer.days());
        if (volunteer.isPerson()) {
            // A number may have made two rows one person, and a team may have become one.
            refuseFullDay(change.wasPerson() ? "/idNumber" : "/kind", volunteer.personKey());
        }
    }

    void refuse(@Observes VolunteerRemoved removal) {
        rules.lockPerson(removal.volunteer());
        boolean served = !entities.createQuery(ANY, UUID.class)
                .setParameter("volunteer", removal.volunteer())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (served) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "volunteer-has-services");
        }
    }

    private void refuseOutside(UUID volunteer, DateSpan days) {
        entities
                .createQuery(OUTSIDE, LocalDate.class)
                .setParameter("volunteer", volunteer)
                .setParameter("first", days.from())
                .setParameter("last", days.to() == null ? OPEN_END : days.to())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .ifPresent(day -> {
                    String pointer = day.isBefore(days.from()) ? "/validFrom" : "/validTo";
                    throw ProblemException.rule(pointer, "service-outside-volunteering", day.toString());
                });
    }

    private void refuseFullDay(String pointer, UUID person) {
        entities
                .createQuery(FULL_DAYS, LocalDate.class)
                .setParameter("person", person)
                .setParameter("hours", VolunteerSessionRules.HOURS_A_DAY)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .ifPresent(day -> {
                    throw ProblemException.rule(pointer, "volunteer-day-full", day.toString());
                });
    }
}
