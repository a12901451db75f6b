package org.sanji.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.Session;

/** Reads the heads of audit chains. */
@ApplicationScoped
class AuditHeadSql {

    private static final String ONE = "select county, link_number, hash from audit_head where county = :county";
    private static final String ALL =
            "select county, link_number, hash from audit_head where county between '000000' and '999999' order by county";
    private static final String NONE = "0".repeat(64);

    private final Session session;
    private final Clock clock;

    AuditHeadSql(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    AuditHeadView of(String county) {
        return session.createNativeQuery(ONE, Object[].class).setParameter("county", county).getResultList().stream()
                .map(this::view)
                .findFirst()
                .orElseGet(() -> new AuditHeadView(county, 0, NONE, clock.instant()));
    }

    List<AuditHeadView> all() {
        return session.createNativeQuery(ALL, Object[].class).getResultList().stream()
                .map(this::view)
                .toList();
    }

    private AuditHeadView view(Object[] row) {
        return new AuditHeadView(
                (String) row[0],
                ((Number) row[1]).longValue(),
                HexFormat.of().formatHex((byte[]) row[2]),
                clock.instant());
    }
}
