package org.sanji.exchange.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;

/** Reads and writes the parts of releases. They belong to no county. */
@ApplicationScoped
class ReleasePartsSql {

    private static final String PARTS = """
            select release_id, code, figure_count, byte_count, digest,
                   institutions_expected, institutions_reported, institutions_approved, first_number, first_byte
            from release_part where release_id in (:ids) order by release_id, code
            """;
    private static final String ADD = """
            insert into release_part (release_id, code, first_number, figure_count, first_byte, byte_count, digest,
                institutions_expected, institutions_reported, institutions_approved)
            values (:id, :code, :firstNumber, :figures, :firstByte, :bytes, :digest, :expected, :reported, :approved)
            """;

    private final Session session;

    ReleasePartsSql(Session session) {
        this.session = session;
    }

    /** A part and where it begins in the whole. */
    record Part(ReleasePartView view, long firstNumber, long firstByte) {}

    List<Part> parts(UUID release) {
        return parts(List.of(release)).getOrDefault(release, List.of());
    }

    /** The parts of several releases, by code. */
    Map<UUID, List<Part>> parts(Collection<UUID> releases) {
        if (releases.isEmpty()) {
            return Map.of();
        }
        return session
                .createNativeQuery(PARTS, Object[].class)
                .setParameterList("ids", releases.stream().map(Ids::bytes).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> Ids.of(row[0]), Collectors.mapping(ReleasePartsSql::part, Collectors.toList())));
    }

    private static Part part(Object[] row) {
        var view = new ReleasePartView(
                new RegionCode((String) row[1]),
                number(row[2]),
                number(row[3]),
                String.valueOf(row[4]),
                (int) number(row[5]),
                (int) number(row[6]),
                (int) number(row[7]));
        return new Part(view, number(row[8]), number(row[9]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    void add(UUID release, Part part) {
        session.createNativeMutationQuery(ADD)
                .setParameter("id", Ids.bytes(release))
                .setParameter("code", part.view().code().value())
                .setParameter("firstNumber", part.firstNumber())
                .setParameter("figures", part.view().figures())
                .setParameter("firstByte", part.firstByte())
                .setParameter("bytes", part.view().bytes())
                .setParameter("digest", part.view().digest())
                .setParameter("expected", part.view().expected())
                .setParameter("reported", part.view().reported())
                .setParameter("approved", part.view().approved())
                .executeUpdate();
    }
}
