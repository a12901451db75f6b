package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Cursor;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;

/** Reads the administrative map. */
@ApplicationScoped
public class Regions {

    private static final java.util.UUID NO_ID = new java.util.UUID(0, 0);

    private static final String VALID = RegionFilter.VALID;
    private static final String OF_LEVEL = "level = :level and code between :under and :highest";
    /** Names that ended on a day or later. The one that ended first, read last here, is what the place was called. */
    private static final String CALLED = """
            from FormerRegionName where region in :codes and validTo >= :on order by validTo desc
            """;

    private final EntityManager entities;

    Regions(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<RegionView> find(RegionCode code) {
        // Not find: under a filter such as the county's it plans its statement anew each time.
        return Optional.ofNullable(entities.createQuery("from Region where code = :code", Region.class)
                        .setParameter("code", code.value())
                        .getSingleResultOrNull())
                .map(RegionView::of);
    }

    /** The places of one level under a place (or itself), by code, after a code: all there ever were, or those of a day. */
    public List<RegionCode> ofLevel(
            RegionCode under, RegionLevel level, @Nullable LocalDate on, String after, int most) {
        String places = "select code from Region where " + OF_LEVEL + " and code > :after " + valid(on);
        return ofLevel(entities.createQuery(places + " order by code", String.class), under, level, on)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(RegionCode::new)
                .toList();
    }

    /** The same with the name each has now, in their order: asked for by their codes, a list would be planned anew each time. */
    public SequencedMap<RegionCode, String> namedOfLevel(
            RegionCode under, RegionLevel level, LocalDate on, String after, int most) {
        String places = "select code, name from Region where " + OF_LEVEL + " and code > :after " + VALID;
        SequencedMap<RegionCode, String> named = new LinkedHashMap<>();
        ofLevel(entities.createQuery(places + " order by code", Object[].class), under, level, on)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .forEach(place -> named.put(new RegionCode((String) place[0]), (String) place[1]));
        return named;
    }

    /** The codes of all places there ever were under a place, its own among them. */
    Set<String> codesUnder(RegionCode under) {
        return Set.copyOf(
                entities.createQuery("select code from Region where code between :under and :highest", String.class)
                        .setParameter("under", under.value())
                        .setParameter("highest", under.highest())
                        .getResultList());
    }

    /** How many places of one level lie under a place (or are it): ever, or on a day. */
    public long countOfLevel(RegionCode under, RegionLevel level, @Nullable LocalDate on) {
        String count = "select count(*) from Region where " + OF_LEVEL + " " + valid(on);
        return ofLevel(entities.createQuery(count, Long.class), under, level, on)
                .getSingleResult();
    }

    private static String valid(@Nullable LocalDate on) {
        return on == null ? "" : VALID;
    }

    private static <T> TypedQuery<T> ofLevel(
            TypedQuery<T> query, RegionCode under, RegionLevel level, @Nullable LocalDate on) {
        query.setParameter("level", level)
                .setParameter("under", under.value())
                .setParameter("highest", under.highest());
        return on == null ? query : query.setParameter("on", on);
    }

    /** The names of some places, by code. */
    public Map<String, String> names(List<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : entities
                        .createQuery("from Region where code in :codes", Region.class)
                        .setParameter("codes", codes)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(region -> region.code, region -> region.name));
    }

    /**
     * Refuses a place on a day on which it is none.
     *
     * @throws ProblemException 422 at the pointer
     */
    void requireValid(String pointer, RegionCode code, LocalDate day) {
        Region region = entities.find(Region.class, code.value());
        if (region == null) {
            throw ProblemException.rule(pointer, "unknown-region");
        }
        if (!region.isValidOn(day)) {
            throw ProblemException.rule(pointer, "region-not-valid", region.name, day.toString());
        }
    }

    /** Whether a place is one on a day, as the database has it at this moment. */
    boolean isValid(RegionCode code, LocalDate day) {
        return entities.createQuery("select count(*) from Region where code = :code " + VALID, Long.class)
                        .setParameter("code", code.value())
                        .setParameter("on", day)
                        .getSingleResult()
                > 0;
    }

    /** A place as it is now, or as it was on a day; none when it was not there then. */
    Optional<RegionView> find(RegionCode code, @Nullable LocalDate on) {
        Region region = entities.find(Region.class, code.value());
        return Optional.ofNullable(region)
                .filter(found -> on == null || found.isValidOn(on))
                .map(found -> called(List.of(RegionView.of(found)), on).getFirst());
    }

    /**
     * The places a list asks for, by code: all there ever were, or those of a day.
     *
     * @throws ProblemException 400 when it says twice where, 404 when there is no such place above
     */
    PageView<RegionView> page(RegionFilter filter, PageQuery page) {
        filter.requireOnePlace();
        if (filter.under() != null) {
            find(filter.under()).orElseThrow(ProblemException::notFound);
        }
        String after = Cursor.read(page.cursor(), "code").map(Cursor::value).orElse("");
        String from = "from Region where " + filter.condition() + " and code > :after order by code";
        List<RegionView> found = bound(entities.createQuery(from, Region.class), filter)
                .setParameter("after", after)
                .setMaxResults(page.size() + 1)
                .getResultList()
                .stream()
                .map(RegionView::of)
                .toList();
        boolean more = found.size() > page.size();
        List<RegionView> items = called(more ? found.subList(0, page.size()) : found, filter.on());
        String next = more ? new Cursor("code", items.getLast().code().value(), NO_ID).encoded() : null;
        return new PageView<>(items, next, page.wantsTotal() ? count(filter) : null);
    }

    private long count(RegionFilter filter) {
        String counted = "select count(*) from Region where " + filter.condition();
        return bound(entities.createQuery(counted, Long.class), filter).getSingleResult();
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, RegionFilter filter) {
        filter.parameters().forEach(query::setParameter);
        return query;
    }

    private List<RegionView> called(List<RegionView> places, @Nullable LocalDate on) {
        if (on == null || places.isEmpty()) {
            return places;
        }
        Map<String, String> former = entities
                .createQuery(CALLED, FormerRegionName.class)
                .setParameter(
                        "codes",
                        places.stream().map(place -> place.code().value()).toList())
                .setParameter("on", on)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(name -> name.region, name -> name.name, (later, earlier) -> earlier));
        return places.stream()
                .map(place -> former.containsKey(place.code().value())
                        ? place.called(former.get(place.code().value()))
                        : place)
                .toList();
    }
}
