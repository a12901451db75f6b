package org.sanji.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;

/** Reads the institutions that stood in a region on a day, and under whom. Every statement names the county. */
@ApplicationScoped
class SealedTreeSql {

    private static final String TREE = """
            select i.id, i.name, i.tier, c.region, up.ancestor
            from institution_closure within
            join institution i on i.county = within.county and i.id = within.descendant
            join institution_closure c on c.county = within.county and c.descendant = within.descendant
                                      and c.valid_from = within.valid_from and c.depth = 0
            left join institution_closure up on up.county = c.county and up.descendant = c.descendant
                                            and up.valid_from = c.valid_from and up.depth = 1
            where within.county = :county and within.region = :region
              and within.valid_from <= :day and within.valid_to >= :day
            group by i.id, i.name, i.tier, c.region, up.ancestor
            order by i.id
            """;

    private final Session session;

    SealedTreeSql(Session session) {
        this.session = session;
    }

    List<SealContent.Place> tree(String county, RegionCode region, LocalDate day) {
        return session
                .createNativeQuery(TREE, Object[].class)
                .setParameter("county", county)
                .setParameter("region", region.value())
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(row -> new SealContent.Place(
                        Ids.of(row[0]),
                        (String) row[1],
                        Tier.valueOf((String) row[2]),
                        new RegionCode((String) row[3]),
                        parent(row[4])))
                .toList();
    }

    private static @Nullable UUID parent(@Nullable Object column) {
        return column == null ? null : Ids.of(column);
    }
}
