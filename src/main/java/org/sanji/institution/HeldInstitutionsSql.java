package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;

/**
 * Makes who records something at an institution and who decides about its reports wait for each other: the ones hold its
 * row shared, as the foreign keys of what they store do anyway, the others alone. Every statement names the county of the
 * request.
 */
@ApplicationScoped
class HeldInstitutionsSql {

    private static final String ROWS = """
            select id, name, region, valid_from, valid_to, locked_from, locked_to,
                   (select count(*) from placement p
                     where p.county = institution.county and p.institution = institution.id
                       and p.valid_to < coalesce(institution.valid_to, '9999-12-31')
                       and not exists (
                         select 1 from placement q
                         where q.county = p.county and q.institution = p.institution
                           and q.valid_from = p.valid_to + interval 1 day)) as gaps
            from institution where county = :county and id in (:ids)
            """;
    // Not "for share": MariaDB does not read it.
    private static final String SHARED = ROWS + " lock in share mode";
    private static final String ALONE = ROWS + " for update";

    private final Session session;
    private final CurrentRequest current;

    HeldInstitutionsSql(Session session, CurrentRequest current) {
        this.session = session;
        this.current = current;
    }

    List<HeldInstitution> shared(Collection<UUID> ids) {
        return held(SHARED, ids);
    }

    /** As they are by now: nobody is kept from changing them. */
    List<HeldInstitution> seen(Collection<UUID> ids) {
        return held(ROWS, ids);
    }

    List<HeldInstitution> alone(Collection<UUID> ids) {
        return held(ALONE, ids);
    }

    private List<HeldInstitution> held(String statement, Collection<UUID> ids) {
        return session
                .createNativeQuery(statement, Object[].class)
                // Else everything not stored yet would be stored before it, and before anybody knows whether it may.
                .addSynchronizedEntityClass(Institution.class)
                .addSynchronizedEntityClass(Placement.class)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("region", String.class)
                .addScalar("valid_from", LocalDate.class)
                .addScalar("valid_to", LocalDate.class)
                .addScalar("locked_from", LocalDate.class)
                .addScalar("locked_to", LocalDate.class)
                .addScalar("gaps", Long.class)
                .setParameter("county", current.county())
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(HeldInstitutionsSql::institution)
                .toList();
    }

    private static HeldInstitution institution(@Nullable Object[] row) {
        return new HeldInstitution(
                (UUID) row[0],
                (String) row[1],
                new RegionCode((String) row[2]),
                new DateSpan((LocalDate) row[3], (LocalDate) row[4]),
                (Long) row[7] > 0,
                row[5] == null ? null : new DateSpan((LocalDate) row[5], (LocalDate) row[6]));
    }
}
