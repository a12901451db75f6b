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
import org.sanji.tenancy.County;
import org.sanji.tenancy.CurrentRequest;

/** Opens counties as tenants and lists those the caller may see. */
@ApplicationScoped
public class CountyService {

    private static final String UNDER = """
            from County where code like concat(:prefix, '%') and code > :after order by code
            """;

    private final EntityManager entities;
    private final Regions regions;
    private final CurrentRequest current;
    private final Clock clock;

    CountyService(EntityManager entities, Regions regions, CurrentRequest current, Clock clock) {
        this.entities = entities;
        this.regions = regions;
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
        return new CountyView(county.code(), region.name(), county.openedAt());
    }

    @Transactional
    CountyView get(String code) {
        County county = entities.find(County.class, code);
        if (county == null || !current.caller().region().covers(new RegionCode(code))) {
            throw ProblemException.notFound();
        }
        return new CountyView(code, regions.names(List.of(code)).getOrDefault(code, code), county.openedAt());
    }

    /** The open counties in the caller's region, or the one it lies in. */
    @Transactional
    PageView<CountyView> list(PageQuery page) {
        String region = current.caller().region().value();
        List<County> found = entities.createQuery(UNDER, County.class)
                .setParameter("prefix", region.substring(0, Math.min(6, region.length())))
                .setParameter(
                        "after",
                        Cursor.read(page.cursor(), "code").map(Cursor::value).orElse(""))
                .setMaxResults(page.size() + 1)
                .getResultList();
        boolean more = found.size() > page.size();
        List<County> counties = more ? found.subList(0, page.size()) : found;
        Map<String, String> names =
                regions.names(counties.stream().map(County::code).toList());
        List<CountyView> items = counties.stream()
                .map(county -> new CountyView(county.code(), names.get(county.code()), county.openedAt()))
                .toList();
        String next = more ? new Cursor("code", items.getLast().code(), new java.util.UUID(0, 0)).encoded() : null;
        return new PageView<>(items, next, null);
    }
}
