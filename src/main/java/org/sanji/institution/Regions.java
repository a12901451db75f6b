package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Cursor;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;

/** Reads the administrative map. */
@ApplicationScoped
public class Regions {

    private static final java.util.UUID NO_ID = new java.util.UUID(0, 0);

    private static final String CHILDREN = """
            from Region where parent = :parent and code > :after order by code
            """;
    private static final String PROVINCES = """
            from Region where parent is null and code > :after order by code
            """;

    private final EntityManager entities;

    Regions(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<RegionView> find(RegionCode code) {
        return Optional.ofNullable(entities.find(Region.class, code.value())).map(RegionView::of);
    }

    /** The places of one level under a place (or itself), by code, after a code. */
    public List<RegionCode> ofLevel(RegionCode under, RegionLevel level, String after, int most) {
        String highest = under.value() + "9".repeat(12 - under.value().length());
        return entities.createQuery(
                        "select code from Region where level = :level and code >= :under and code <= :highest"
                                + " and code > :after order by code",
                        String.class)
                .setParameter("level", level)
                .setParameter("under", under.value())
                .setParameter("highest", highest)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream()
                .map(RegionCode::new)
                .toList();
    }

    /** How many places of one level lie under a place (or are it). */
    public long countOfLevel(RegionCode under, RegionLevel level) {
        return entities.createQuery("select count(*) from Region where level = :level and code like :under", Long.class)
                .setParameter("level", level)
                .setParameter("under", under.value() + "%")
                .getSingleResult();
    }

    /** The names of some places, by code. */
    public Map<String, String> names(List<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : entities.createQuery("from Region where code in :codes", Region.class)
                        .setParameter("codes", codes)
                        .getResultStream()
                        .collect(Collectors.toMap(region -> region.code, region -> region.name));
    }

    /** The places directly under a place, or the provinces, by code. */
    PageView<RegionView> children(@Nullable RegionCode parent, PageQuery page) {
        String after = Cursor.read(page.cursor(), "code").map(Cursor::value).orElse("");
        var query = entities.createQuery(parent == null ? PROVINCES : CHILDREN, Region.class)
                .setParameter("after", after)
                .setMaxResults(page.size() + 1);
        if (parent != null) {
            query.setParameter("parent", parent.value());
        }
        List<RegionView> found = query.getResultStream().map(RegionView::of).toList();
        boolean more = found.size() > page.size();
        List<RegionView> items = more ? found.subList(0, page.size()) : found;
        String next = more ? new Cursor("code", items.getLast().code().value(), NO_ID).encoded() : null;
        return new PageView<>(items, next, page.wantsTotal() ? count(parent) : null);
    }

    private long count(@Nullable RegionCode parent) {
        return Stream.ofNullable(parent)
                .map(code -> entities.createQuery("select count(*) from Region where parent = :parent", Long.class)
                        .setParameter("parent", code.value())
                        .getSingleResult())
                .findFirst()
                .orElseGet(() -> entities.createQuery("select count(*) from Region where parent is null", Long.class)
                        .getSingleResult());
    }
}
