package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanji.kernel.Cursor;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.tenancy.County;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.OpenCounties;

/** Opens counties as tenants and lists those the caller may see. */
@ApplicationScoped
public class CountyService {

    private static final String UNDER = """
            from County where code like concat(:prefix, '%') and code > :after order by code
            """;
    private static final String COUNT = "select count(*) from County where code like concat(:prefix, '%')";

    private final EntityManager entities;
    private final Regions regions;
    private final OpenCounties counties;
    private final CurrentRequest current;
    private final Clock clock;

    CountyService(EntityManager entities, Regions regions, OpenCounties counties, CurrentRequest current, Clock clock) {
        this.entities = entities;
        this.regions = regions;
        this.counties = counties;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    CountyView open(CountyRequest request) {
        var code = new RegionCode(request.code());
        current.requireAuthorityOver(code);
        RegionView region = regions.find(code).orElseThrow(() -> ProblemException.rule("/code", "unknown-region"));
        if (entities.find(County.class, request.code()) != null) {
            throw ProblemException.of(ProblemType.DUPLICATE, "county-open");
        }
        var county = new County(request.code(), clock.instant());
        entities.persist(county);
        Set<String> known = regions.codesUnder(code);
        DivisionCatalogue.of(request.code()).stream()
                .filter(division -> !known.contains(division.code().value()))
                .forEach(division -> entities.persist(new Region(division.code(), division.name())));
        return view(county, region.name());
    }

    @Transactional
    CountyView get(String code) {
        County county = entities.find(County.class, code);
        var region = new RegionCode(code);
        if (county == null
                || !(current.caller().covers(region) || current.caller().liesIn(region))) {
            throw ProblemException.notFound();
        }
        return view(county, regions.names(List.of(code)).getOrDefault(code, code));
    }

    CountyView view(County county, String name) {
        return new CountyView(
                county.code(),
                name,
                county.openedAt(),
                county.predecessor(),
                county.recodedOn(),
                counties.successor(county.code()).orElse(null));
    }

    /** The open counties in the caller's region, or the one it lies in. */
    @Transactional
    PageView<CountyView> list(PageQuery page) {
        String region = current.caller().region().value();
        String prefix = region.substring(0, Math.min(RegionLevel.COUNTY.digits(), region.length()));
        List<County> found = entities.createQuery(UNDER, County.class)
                .setParameter("prefix", prefix)
                .setParameter(
                        "after",
                        Cursor.read(page.cursor(), "code").map(Cursor::value).orElse(""))
                .setMaxResults(page.size() + 1)
                .getResultList();
        boolean more = found.size() > page.size();
        List<County> shown = more ? found.subList(0, page.size()) : found;
        Map<String, String> names =
                regions.names(shown.stream().map(County::code).toList());
        List<CountyView> items = shown.stream()
                .map(county -> view(county, names.get(county.code())))
                .toList();
        String next = more ? new Cursor("code", items.getLast().code(), new java.util.UUID(0, 0)).encoded() : null;
        return new PageView<>(items, next, page.wantsTotal() ? count(prefix) : null);
    }

    private long count(String prefix) {
        return entities.createQuery(COUNT, Long.class)
                .setParameter("prefix", prefix)
                .getSingleResult();
    }
}
