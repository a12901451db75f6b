package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.InstitutionSearchSql.Called;
import org.sanji.institution.InstitutionSearchSql.Position;
import org.sanji.institution.InstitutionSearchSql.Span;
import org.sanji.kernel.Cursor;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.OpenCounties;

/**
 * Finds institutions of all counties the caller may see by part of their names. The rarest pair of characters of what is
 * searched for gives the candidates, and their names decide. One page looks at a limited number of candidates, so that no
 * question takes long (docs/decisions/0020).
 */
@ApplicationScoped
public class InstitutionSearchService {

    private static final String ORDER = "county";
    private static final int LONGEST = 60;
    /** Of a long question the first pairs: what tells a place from others comes before what it is. */
    private static final int PAIRS = 8;

    /** Few at first: of a frequent text they hold a page. All of them together are more than a rare pair has. */
    private static final List<Integer> CANDIDATES = List.of(100, 1_000);

    private final InstitutionSearchSql sql;
    private final Regions regions;
    private final OpenCounties counties;
    private final CurrentRequest current;

    InstitutionSearchService(InstitutionSearchSql sql, Regions regions, OpenCounties counties, CurrentRequest current) {
        this.sql = sql;
        this.regions = regions;
        this.counties = counties;
        this.current = current;
    }

    /**
     * One page of what is called so, by county and in the order they were opened in the system.
     *
     * @throws ProblemException 400 for a text too short or too long, 404 for a region the caller does not see
     */
    @Transactional
    public PageView<FoundInstitution> page(InstitutionSearchFilter filter) {
        // An empty parameter is read as none.
        String text = NamePairs.folded(Objects.requireNonNullElse(filter.q(), ""));
        List<String> pairs = NamePairs.of(text);
        if (pairs.isEmpty() || text.length() > LONGEST) {
            throw ProblemException.of(
                    ProblemType.VALIDATION_FAILED,
                    List.of(FieldError.parameter("q", "size", "2", String.valueOf(LONGEST))));
        }
        Span span = span(filter.under());
        Position after = Cursor.read(filter.cursor(), ORDER)
                .map(cursor -> new Position(cursor.value(), cursor.id()))
                .orElse(new Position("", new UUID(0, 0)));
        String pair = pairs.size() == 1
                ? pairs.getFirst()
                : sql.rarest(pairs.subList(0, Math.min(PAIRS, pairs.size())), span);
        return page(new Question(text, pair, span, filter.under()), after, filter.size());
    }

    /** What is asked, once it is known where and by which pair. */
    private record Question(
            String text, String pair, Span span, @Nullable RegionCode under) {

        boolean isAnsweredBy(Called one) {
            return (under == null || under.covers(one.region()))
                    && NamePairs.folded(one.name()).contains(text);
        }
    }

    private PageView<FoundInstitution> page(Question question, Position start, int size) {
        List<Called> found = new ArrayList<>();
        Position after = start;
        boolean more = true;
        for (int round = 0; round < CANDIDATES.size() && more && found.size() <= size; round++) {
            int most = Math.max(size + 1, CANDIDATES.get(round));
            List<Called> candidates = sql.with(question.pair(), question.span(), after, most);
            candidates.stream().filter(question::isAnsweredBy).forEach(found::add);
            more = candidates.size() == most;
            after = candidates.isEmpty() ? after : candidates.getLast().position();
        }
        if (found.size() > size) {
            return view(found.subList(0, size), found.get(size - 1).position());
        }
        return view(found, more ? after : null);
    }

    /** As everywhere: who acts for a part of a county sees the network of the whole county. */
    private Span span(@Nullable RegionCode under) {
        RegionCode own = current.caller().region();
        Span visible = spanOf(own);
        if (under == null) {
            return visible;
        }
        Span wanted = spanOf(under);
        if (under.covers(own)) {
            return visible;
        }
        if (wanted.first().compareTo(visible.first()) < 0 || wanted.last().compareTo(visible.last()) > 0) {
            throw ProblemException.notFound();
        }
        return wanted;
    }

    private Span spanOf(RegionCode region) {
        OpenCounties.Tenants tenants = counties.tenants(region);
        return new Span(tenants.first(), tenants.last());
    }

    private PageView<FoundInstitution> view(List<Called> found, @Nullable Position next) {
        Map<String, String> names = regions.names(
                found.stream().flatMap(one -> placesOf(one.region())).distinct().toList());
        List<FoundInstitution> items =
                found.stream().map(one -> view(one, names)).toList();
        String cursor = next == null ? null : new Cursor(ORDER, next.county(), next.institution()).encoded();
        return new PageView<>(items, cursor, null);
    }

    private static FoundInstitution view(Called one, Map<String, String> names) {
        List<String> places = placesOf(one.region())
                .map(names::get)
                .filter(Objects::nonNull)
                .toList()
                .reversed();
        return new FoundInstitution(
                one.region().county().orElseThrow(),
                one.id(),
                one.name(),
                one.tier(),
                one.region(),
                places,
                one.validTo());
    }

    /** The region, then those above it. */
    private static Stream<String> placesOf(RegionCode region) {
        return Stream.iterate(region, Objects::nonNull, place -> place.parent().orElse(null))
                .map(RegionCode::value);
    }
}
