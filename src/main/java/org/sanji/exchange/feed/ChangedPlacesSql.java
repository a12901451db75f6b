package org.sanji.exchange.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.tenancy.OpenCounties;

/** Reads institutions and places as they are now, for the range of counties it names. */
@ApplicationScoped
class ChangedPlacesSql {

    private static final String INSTITUTIONS = """
            select i.county as county, i.id as id, i.name as name, i.tier as tier, i.region as region, i.parent as parent,
                   i.valid_from as valid_from, i.valid_to as valid_to, i.successor as successor
            from institution i where i.county between :first and :last and i.id in (:ids)
            """;
    private static final String REGIONS = """
            select code as code, level as level, name as name, parent as parent, valid_from as valid_from,
                   valid_to as valid_to, successor as successor
            from region where
            """;

    private final Session session;

    ChangedPlacesSql(Session session) {
        this.session = session;
    }

    Map<UUID, ChangedInstitutionView> institutions(OpenCounties.Tenants counties, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return session
                .createNativeQuery(INSTITUTIONS, Object[].class)
                .addScalar("county", String.class)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("tier", String.class)
                .addScalar("region", String.class)
                .addScalar("parent", UUID.class)
                .addScalar("valid_from", LocalDate.class)
                .addScalar("valid_to", LocalDate.class)
                .addScalar("successor", UUID.class)
                .setParameter("first", counties.first())
                .setParameter("last", counties.last())
                .setParameterList("ids", ids.stream().map(Ids::bytes).toList())
                .getResultList()
                .stream()
                .map(ChangedPlacesSql::institution)
                .collect(Collectors.toMap(ChangedInstitutionView::id, view -> view));
    }

    private static ChangedInstitutionView institution(Object[] row) {
        return new ChangedInstitutionView(
                (UUID) row[1],
                (String) row[2],
                Tier.valueOf((String) row[3]),
                new RegionCode((String) row[4]),
                (UUID) row[5],
                (LocalDate) row[6],
                (LocalDate) row[7],
                (UUID) row[8]);
    }

    Map<String, ChangedRegionView> regions(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : read(REGIONS + "code in (:codes)", "codes", codes);
    }

    /** All places under one, itself among them. */
    Map<String, ChangedRegionView> under(RegionCode region) {
        return read(REGIONS + "code like :under", "under", List.of(region.value() + "%"));
    }

    private Map<String, ChangedRegionView> read(String sql, String name, Collection<String> values) {
        var query = session.createNativeQuery(sql, Object[].class)
                .addScalar("code", String.class)
                .addScalar("level", String.class)
                .addScalar("name", String.class)
                .addScalar("parent", String.class)
                .addScalar("valid_from", LocalDate.class)
                .addScalar("valid_to", LocalDate.class)
                .addScalar("successor", String.class);
        return (name.equals("codes")
                        ? query.setParameterList(name, values)
                        : query.setParameter(name, values.iterator().next()))
                .getResultList().stream()
                        .map(ChangedPlacesSql::region)
                        .collect(Collectors.toMap(view -> view.code().value(), view -> view));
    }

    private static ChangedRegionView region(Object[] row) {
        return new ChangedRegionView(
                new RegionCode((String) row[0]),
                RegionLevel.valueOf((String) row[1]),
                (String) row[2],
                code(row[3]),
                (LocalDate) row[4],
                (LocalDate) row[5],
                code(row[6]));
    }

    private static @Nullable RegionCode code(@Nullable Object column) {
        return column == null ? null : new RegionCode((String) column);
    }
}
