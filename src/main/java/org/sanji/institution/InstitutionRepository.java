package org.sanji.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.RowId;
import org.sanji.tenancy.Sort;

/** Reads institutions of the county of the request. */
@ApplicationScoped
class InstitutionRepository implements PanacheRepositoryBase<Institution, RowId> {

    private static final String OPEN_DAYS = """
            select i, p from Institution i join Placement p on p.county = i.county and p.institution = i.id
            where i.id = :id order by p.validFrom
            """;
    private static final String STOOD = """
            exists (select 1 from Placement p where p.institution = r.id
                    and p.validFrom <= :%1$s and (p.validTo is null or p.validTo >= :%1$s)%2$s)
            """;
    private static final String CALLED = """
            exists (select 1 from InstitutionName n where n.institution = r.id and locate(:q, n.name) > 0
                    and n.validFrom <= :on and (n.validTo is null or n.validTo >= :on))
            """;
    private static final String ON_DAY = """
            select p, n.name from Placement p
            join InstitutionName n on n.county = p.county and n.institution = p.institution
            where p.institution in :institutions
              and p.validFrom <= :day and (p.validTo is null or p.validTo >= :day)
              and n.validFrom <= :day and (n.validTo is null or n.validTo >= :day)
            """;

    /** What of somewhere lasts on a day or begins later. */
    private static final String EVERYWHERE = "from Placement where validTo is null or validTo >= :day";

    private static final String SINCE = "from Placement where %s = :there and (validTo is null or validTo >= :day)";

    private static final List<Sort<Institution>> SORTS = List.of(
            Sort.byText("name", Institution::name),
            Sort.byText("region", institution -> institution.region().value()),
            Sort.byDate("validFrom", institution -> institution.open().from()));

    Optional<Institution> find(UUID id) {
        // Not findById: under a filter such as the county's, Hibernate plans that statement anew each time.
        return find("id = ?1", id).singleResultOptional();
    }

    /** The institution and when it was open, in one statement. */
    Optional<OpenDays> openDays(UUID id) {
        List<Object[]> rows = getEntityManager()
                .createQuery(OPEN_DAYS, Object[].class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(first -> new OpenDays(
                        (Institution) first[0],
                        rows.stream().map(row -> ((Placement) row[1]).days()).toList()));
    }

    PageView<Institution> page(InstitutionFilter filter, PageQuery page) {
        var listing = Listing.of(Institution.class, Institution::id)
                .where("r.tier = :tier", "tier", filter.tier())
                .where(STOOD.formatted("openOn", ""), "openOn", filter.openOn())
                .sortedBy(filter.sort(), SORTS);
        if (filter.on() == null) {
            now(listing, filter);
        } else {
            onDay(listing, filter);
        }
        return listing.page(getEntityManager(), page);
    }

    private static void now(Listing<Institution> listing, InstitutionFilter filter) {
        listing.where("r.parent = :parent", "parent", filter.parent()).where("locate(:q, r.name) > 0", "q", filter.q());
        if (filter.region() != null) {
            listing.where(
                    "substring(r.region, 1, " + filter.region().value().length() + ") = :region",
                    "region",
                    filter.region().value());
        }
    }

    /** Everything that is asked for is asked of that day. */
    private static void onDay(Listing<Institution> listing, InstitutionFilter filter) {
        listing.where(STOOD.formatted("on", ""), "on", filter.on())
                .where(STOOD.formatted("on", " and p.parent = :parent"), "parent", filter.parent())
                .where(CALLED, "q", filter.q());
        if (filter.region() != null) {
            String under =
                    " and substring(p.region, 1, " + filter.region().value().length() + ") = :region";
            listing.where(
                    STOOD.formatted("on", under), "region", filter.region().value());
        }
    }

    /** Where some institutions stood and what they were called on a day; those not open then are left out. */
    Map<UUID, DayState> onDay(Collection<UUID> institutions, LocalDate day) {
        if (institutions.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(ON_DAY, Object[].class)
                .setParameter("institutions", institutions)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(row -> new DayState((Placement) row[0], (String) row[1]))
                .collect(Collectors.toMap(state -> state.place().institution(), state -> state));
    }

    /** An institution on one day. */
    record DayState(Placement place, String name) {}

    /** Who stands under an institution on a day or later. */
    List<UUID> idsUnder(UUID parent, LocalDate day) {
        return since("select distinct institution " + SINCE.formatted("parent"), UUID.class, parent, day);
    }

    /** Who stands in a region on a day or later. */
    List<UUID> idsIn(RegionCode region, LocalDate day) {
        return since("select distinct institution " + SINCE.formatted("region"), UUID.class, region.value(), day);
    }

    /** The placements under an institution that last on a day or begin later. */
    List<Placement> placementsUnder(UUID parent, LocalDate day) {
        return since(SINCE.formatted("parent"), Placement.class, parent, day);
    }

    /** Who stands anywhere on a day or later. */
    List<UUID> idsSince(LocalDate day) {
        return since("select distinct institution " + EVERYWHERE, UUID.class, day);
    }

    /** All placements that last on a day or begin later. */
    List<Placement> placementsSince(LocalDate day) {
        return since(EVERYWHERE, Placement.class, day);
    }

    private <T> List<T> since(String query, Class<T> type, LocalDate day) {
        return getEntityManager()
                .createQuery(query, type)
                .setParameter("day", day)
                .getResultList();
    }

    /** The placements in a region that last on a day or begin later. */
    List<Placement> placementsIn(RegionCode region, LocalDate day) {
        return since(SINCE.formatted("region"), Placement.class, region.value(), day);
    }

    private <T> List<T> since(String query, Class<T> type, Object there, LocalDate day) {
        return getEntityManager()
                .createQuery(query, type)
                .setParameter("there", there)
                .setParameter("day", day)
                .getResultList();
    }

    /** When an institution is open, oldest first, as the database has it at this moment. */
    List<DateSpan> openDaysNow(UUID institution) {
        return getEntityManager()
                .createQuery(
                        "select validFrom, validTo from Placement where institution = :institution order by validFrom",
                        Object[].class)
                .setParameter("institution", institution)
                .getResultList()
                .stream()
                .map(row -> new DateSpan((LocalDate) row[0], (LocalDate) row[1]))
                .toList();
    }

    List<Institution> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    List<Placement> placements(UUID institution) {
        return getEntityManager()
                .createQuery("from Placement where institution = :institution order by validFrom", Placement.class)
                .setParameter("institution", institution)
                .getResultList();
    }
}
