package org.sanji.capture.volunteerservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.math.BigDecimal;
import java.util.UUID;
import org.sanji.capture.volunteer.Volunteer;
import org.sanji.kernel.ProblemException;

/** What a session can be: of a known volunteer who was active on the day, and all of a person's day within the day. */
@ApplicationScoped
class VolunteerSessionRules {

    static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

    private static final String PERSON = "select personKey from Volunteer where id = :volunteer";
    // Changes nothing but locks the rows. SELECT FOR UPDATE as the ORM writes it for MySQL is no SQL of MariaDB.
    private static final String LOCK = "update Volunteer set remark = remark where personKey = :person";
    private static final String VOLUNTEER_AND_HOURS_OF_DAY = """
            select v, (select coalesce(sum(s.hours), 0) from VolunteerSession s
                       where s.heldOn = :heldOn and s.id <> :except
                         and s.volunteer in (select w.id from Volunteer w where w.personKey = v.personKey))
            from Volunteer v where v.id = :volunteer
            """;

    private final EntityManager entities;

    VolunteerSessionRules(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Refuses a session that cannot have been. Others who record sessions of the same person wait, so that the hours of
     * a day add up.
     *
     * @param session the session's own id: what it said before does not count
     * @throws ProblemException 422 when the county has no such volunteer, it was not active on the day, or the person
     *     has no hours left on it
     */
    void requirePossible(VolunteerSessionRequest request, UUID session) {
        lockPerson(request.volunteer());
        Object[] found = volunteerAndHoursOfDay(request, session);
        Volunteer volunteer = (Volunteer) found[0];
        if (!volunteer.days().contains(request.heldOn())) {
            throw ProblemException.rule(
                    "/volunteer", "volunteer-not-active", request.heldOn().toString());
        }
        BigDecimal others = (BigDecimal) found[1];
        if (volunteer.isPerson() && others.add(request.hours()).compareTo(HOURS_A_DAY) > 0) {
            throw ProblemException.rule("/hours", "volunteer-hours-of-day", others.toPlainString());
        }
    }

    /** Locks every row of the person, since one who volunteers at two institutions has one day for both. */
    void lockPerson(UUID volunteer) {
        UUID person = entities.createQuery(PERSON, UUID.class)
                .setParameter("volunteer", volunteer)
                .getSingleResultOrNull();
        if (person == null) {
            throw unknown();
        }
        lock(person);
    }

    /** Makes others who record sessions of this person wait. */
    void lock(UUID person) {
        entities.createQuery(LOCK).setParameter("person", person).executeUpdate();
    }

    private Object[] volunteerAndHoursOfDay(VolunteerSessionRequest request, UUID session) {
        Object[] found = entities.createQuery(VOLUNTEER_AND_HOURS_OF_DAY, Object[].class)
                .setParameter("volunteer", request.volunteer())
                .setParameter("heldOn", request.heldOn())
                .setParameter("except", session)
                // The session itself does not count: it need not be in the database yet.
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResultOrNull();
        if (found == null) {
            throw unknown();
        }
        return found;
    }

    private static ProblemException unknown() {
        return ProblemException.rule("/volunteer", "unknown-volunteer");
    }
}
