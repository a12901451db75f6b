package org.sanji.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.RowId;

/** Reads institutions of the county of the request. */
@ApplicationScoped
class InstitutionRepository implements PanacheRepositoryBase<Institution, RowId> {

    Optional<Institution> find(UUID id) {
        // Not findById: under a filter such as the county's, Hibernate plans that statement anew each time.
        return find("id = ?1", id).singleResultOptional();
    }

    PageView<Institution> page(InstitutionFilter filter, PageQuery page) {
        var listing = Listing.of(Institution.class, Institution::id)
                .where("r.tier = :tier", "tier", filter.tier())
                .where("r.parent = :parent", "parent", filter.parent())
                .where(
                        "r.validFrom <= :openOn and (r.validTo is null or r.validTo >= :openOn)",
                        "openOn",
                        filter.openOn())
                .where("locate(:q, r.name) > 0", "q", filter.q());
        if (filter.region() != null) {
            listing.where(
                    "substring(r.region, 1, " + filter.region().value().length() + ") = :region",
                    "region",
                    filter.region().value());
        }
        return listing.page(getEntityManager(), page);
    }

    List<Institution> childrenOpenAfter(UUID parent, LocalDate day) {
        return list("parent = ?1 and (validTo is null or validTo > ?2)", parent, day);
    }

    List<Placement> placements(UUID institution) {
        return getEntityManager()
                .createQuery("from Placement where institution = :institution order by validFrom", Placement.class)
                .setParameter("institution", institution)
                .getResultList();
    }
}
