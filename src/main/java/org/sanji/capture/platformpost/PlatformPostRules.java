package org.sanji.capture.platformpost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.EventDates;
import org.sanji.capture.platform.Platform;
import org.sanji.institution.InstitutionDirectory;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;

/** What a post can be: on a day that has been, on a platform its institution had in use on that day. */
@ApplicationScoped
class PlatformPostRules {

    /**
     * Makes those who record a post and those who change its platform wait for each other. Changes nothing but locks the
     * row: SELECT FOR UPDATE as the ORM writes it for MySQL is no SQL of MariaDB.
     */
    static final String LOCK = "update Platform set remark = remark where id = :platform";

    private static final String PLATFORM = "from Platform where id = :platform";

    private final EntityManager entities;
    private final InstitutionDirectory institutions;
    private final EventDates dates;

    PlatformPostRules(EntityManager entities, InstitutionDirectory institutions, EventDates dates) {
        this.entities = entities;
        this.institutions = institutions;
        this.dates = dates;
    }

    /**
     * Refuses a post that cannot have been.
     *
     * @throws ProblemException 422 at what is wrong, 403 when the institution lies outside the caller's region
     */
    void requirePossible(PlatformPostRequest request) {
        dates.requireHappened("/publishedOn", request.publishedOn());
        Platform platform = locked(request);
        boolean own = platform != null && platform.institution().equals(request.institution());
        if (own && platform.days().contains(request.publishedOn())) {
            return;
        }
        // First what is wrong with the institution: of another one's platforms the caller learns nothing.
        institutions.requireOpen(request.institution(), DateSpan.on(request.publishedOn()));
        throw own ? notInUse(platform.days()) : ProblemException.rule("/platform", "unknown-platform");
    }

    private static ProblemException notInUse(DateSpan days) {
        return ProblemException.rule(
                "/publishedOn",
                "platform-not-in-use",
                days.from().toString(),
                days.to() == null ? "…" : days.to().toString());
    }

    private @Nullable Platform locked(PlatformPostRequest request) {
        entities.createQuery(LOCK).setParameter("platform", request.platform()).executeUpdate();
        return entities.createQuery(PLATFORM, Platform.class)
                .setParameter("platform", request.platform())
                .getSingleResultOrNull();
    }
}
