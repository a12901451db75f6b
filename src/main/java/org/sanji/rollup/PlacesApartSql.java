package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.OpenCounties;

/** Reads which villages do not count where their code says. Its statement names the range of counties. */
@ApplicationScoped
public class PlacesApartSql {

    private static final String APART = """
            select distinct s.region from institution_closure s
            join institution_closure t
              on t.county = s.county and t.descendant = s.descendant and t.valid_from = s.valid_from and t.depth > 0
            where s.county between :firstCounty and :lastCounty and s.depth = 0
              and length(s.region) = 12 and length(t.region) = 9 and left(s.region, 9) <> t.region
            """;

    private final Session session;

    PlacesApartSql(Session session) {
        this.session = session;
    }

    /** The villages whose station ever stood under the school of another town: what counted then may count for ever. */
    public Set<RegionCode> in(OpenCounties.Tenants counties) {
        List<String> found = session.createNativeQuery(APART, String.class)
                .setParameter("firstCounty", counties.first())
                .setParameter("lastCounty", counties.last())
                .getResultList();
        return found.stream().map(RegionCode::new).collect(Collectors.toSet());
    }
}
