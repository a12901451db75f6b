package org.sanji.capture.recognition;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;
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

    private static final String OF_INSTITUTIONS = """
            select institution, granted_on, valid_until, revoked_on from recognition
            where county = :county and kind = :kind order by institution, granted_on, id
            """;

    private final Session session;
    private final OpenCounties counties;

    RecognitionLedgerSql(Session session, OpenCounties counties) {
        this.session = session;
        this.counties = counties;
    }

    /**
     * All grants of one kind to the places in a region, each place's oldest first. Where a county has got a new code, its
     * places hold what they held under any code they had.
     */
    @Transactional
    public List<RecognitionGrant> grants(RegionCode under, RecognitionKind kind) {
        OpenCounties.Tenants tenants = counties.tenants(under);
        return session
                .createNativeQuery(GRANTS, Object[].class)
                .setParameter("lowCounty", tenants.first())
                .setParameter("highCounty", tenants.last())
                .setParameter("kind", kind.name())
                .setParameter("tier", kind.tier().name())
                .setParameter("under", present(under).value() + "%")
                .getResultList()
                .stream()
                .flatMap(row -> codes(new RegionCode((String) row[0]))
                        .filter(under::covers)
                        .map(place ->
                                new RecognitionGrant(place, requireNonNull(day(row[1])), day(row[2]), day(row[3]))))
                .toList();
    }

    /** The code a place has now, which is that of the institutions in it. */
    private RegionCode present(RegionCode place) {
        RegionCode present = place;
        Optional<String> later = place.county().flatMap(counties::successor);
        while (later.isPresent()) {
            present = present.in(later.get());
            later = counties.successor(later.get());
        }
        return present;
    }

    private Stream<RegionCode> codes(RegionCode place) {
        return Stream.concat(Stream.of(place), counties.formerCodes(place).stream());
    }

    /** A grant, seen from the institution that holds it. */
    public record OfInstitution(
            UUID institution,
            LocalDate grantedOn,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate revokedOn) {}

    /** All grants of one kind to the institutions of a county, each one's oldest first. */
    @Transactional
    public List<OfInstitution> grantsOfInstitutions(String county, RecognitionKind kind) {
        return session
                .createNativeQuery(OF_INSTITUTIONS, Object[].class)
                .setParameter("county", county)
                .setParameter("kind", kind.name())
                .getResultList()
                .stream()
                .map(row -> new OfInstitution(Ids.of(row[0]), requireNonNull(day(row[1])), day(row[2]), day(row[3])))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
