package org.sanji.capture.platformpost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.platform.PlatformChanged;
import org.sanji.capture.platform.PlatformRemoved;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** Keeps posts on a platform their institution had in use: the platform neither goes nor moves away from under them. */
@ApplicationScoped
class PostsOfPlatform {

    private static final String DAYS =
            "select min(publishedOn), max(publishedOn) from PlatformPost where platform = :platform";

    private final EntityManager entities;

    PostsOfPlatform(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Refuses another institution, and days that leave out a post.
     *
     * @throws ProblemException 422
     */
    void refuse(@Observes PlatformChanged change) {
        days(change.platform()).ifPresent(days -> {
            if (!change.institution().equals(change.institutionBefore())) {
                throw ProblemException.rule("/institution", "platform-has-posts");
            }
            requireCovered(days, change.days());
        });
    }

    void refuse(@Observes PlatformRemoved removal) {
        entities.createQuery(PlatformPostRules.LOCK)
                .setParameter("platform", removal.platform())
                .executeUpdate();
        if (days(removal.platform()).isPresent()) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "platform-has-posts");
        }
    }

    private static void requireCovered(DateSpan posts, DateSpan inUse) {
        if (posts.from().isBefore(inUse.from())) {
            throw ProblemException.rule(
                    "/validFrom", "post-outside-platform", posts.from().toString());
        }
        if (!inUse.contains(posts)) {
            throw ProblemException.rule("/validTo", "post-outside-platform", String.valueOf(posts.to()));
        }
    }

    private Optional<DateSpan> days(UUID platform) {
        @Nullable
        Object[] ends = entities.createQuery(DAYS, Object[].class)
                .setParameter("platform", platform)
                .getSingleResult();
        return ends[0] == null ? Optional.empty() : Optional.of(new DateSpan((LocalDate) ends[0], (LocalDate) ends[1]));
    }
}
