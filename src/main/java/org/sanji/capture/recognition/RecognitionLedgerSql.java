package org.sanji.capture.recognition;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.OpenCounties;

/**
 * The grants of places. What a community holds is recorded at its township school (S1, eligibility); a school that has
 * closed since still speaks for the town it stood in last. The statement names the county, or the range of counties
 * under a city or province; the caller's region has been checked before.
 */
@ApplicationScoped
public class RecognitionLedgerSql {

    private static final String GRANTS = """
            select i.region, r.granted_on, r.valid_until, r.revoked_on
            from recognition r
            join institution i on i.county = r.county and i.id = r.institution
            where r.county between :lowCounty and :highCounty and r.kind = :kind
              and i.tier = :tier and i.region like :under
            order by i.region, r.granted_on, r.id
            """;

    private final Session session;
    private final OpenCounties counties;

    RecognitionLedgerSql(Session session, OpenCounties counties) {
        this.session = session;
        this.counties = counties;
    }

    /** All grants of one kind to the places in a region, each place's oldest first. */
    @Transactional
    public List<RecognitionGrant> grants(RegionCode under, RecognitionKind kind) {
        OpenCounties.Tenants tenants = counties.tenants(under);
        return session
                .createNativeQuery(GRANTS, Object[].class)
                .setParameter("lowCounty", tenants.first())
                .setParameter("highCounty", tenants.last())
                .setParameter("kind", kind.name())
                .setParameter("tier", kind.tier().name())
                .setParameter("under", under.value() + "%")
                .getResultList()
                .stream()
                .map(row -> new RecognitionGrant(
                        new RegionCode((String) row[0]), requireNonNull(day(row[1])), day(row[2]), day(row[3])))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
