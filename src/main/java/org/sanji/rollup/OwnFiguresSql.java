package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.sanji.measure.Measure;
import org.sanji.measure.Source;
import org.sanji.measure.Space;

/**
 * Computes what some institutions' own rows give, set-wise: one statement for all measures of a source that has rows, one
 * for each measure that counts people or things. Every statement names the county: the ORM's tenant filter does not reach
 * native SQL.
 */
@ApplicationScoped
class OwnFiguresSql {

    private static final String FORGET_MEMBERS = """
            delete from figure_member
            where county = :county and institution in (:institutions) and measure in (:measures)
            """;
    private static final String FORGET_CHANGES = """
            delete from figure_own
            where county = :county and institution in (:institutions) and measure in (:measures)
              and month between :firstMonth and :lastMonth
            """;
    private static final String STORED = """
            select distinct measure from figure_own
            where county = :county and institution in (:institutions) and measure in (:measures)
            """;
    /**
     * All columns in the order of the table, and no list of them: with a list MariaDB 11.4 refuses an INSERT SELECT into a
     * table that has an update trigger ("Column 'county' cannot be null").
     */
    private static final String STORE_CHANGES = """
            insert into figure_own
            select :county, a.institution, a.measure, a.month, a.valid_from, a.value, a.row_count from (%s) a
            """;

    private static final String STORE_MEMBERS = """
            insert into figure_member
            select :county, a.institution, _ascii'%s', a.member, a.valid_from, a.first_day, a.last_day, a.row_count from (%s) a
            """;

    private final Session entities;

    OwnFiguresSql(Session entities) {
        this.entities = entities;
    }

    /** Which of some measures these institutions have changes stored for. */
    Set<String> stored(Collection<String> measures, RollUpScope scope) {
        String sql = scope.sql(STORED);
        return measures.isEmpty()
                ? Set.of()
                : Set.copyOf(scope.bind(entities.createNativeQuery(sql, String.class), sql)
                        .setParameter("measures", measures)
                        .getResultList());
    }

    /** Computes some measures again. What nobody recorded anything for is only forgotten. */
    void compute(Collection<Measure> measures, RollUpScope scope) {
        Map<Source, List<Measure>> bySource = measures.stream()
                .filter(measure -> measure.counting() != null)
                .collect(Collectors.groupingBy(OwnFiguresSql::source, LinkedHashMap::new, Collectors.toList()));
        if (bySource.isEmpty() || scope.isEmpty()) {
            return;
        }
        forget(measures, scope);
        Set<String> filled = filled(bySource.keySet(), scope);
        bySource.forEach((source, counted) -> {
            if (source.isSelect() || filled.contains(source.table())) {
                store(counted, scope);
            }
        });
    }

    private static Source source(Measure measure) {
        return measure.counted().orElseThrow().source();
    }

    private void forget(Collection<Measure> measures, RollUpScope scope) {
        Map<Boolean, List<String>> codes = measures.stream()
                .collect(Collectors.partitioningBy(
                        measure -> measure.space() == Space.DISTINCT,
                        Collectors.mapping(Measure::code, Collectors.toList())));
        forget(FORGET_MEMBERS, codes.get(true), scope);
        forget(FORGET_CHANGES, codes.get(false), scope);
    }

    private void forget(String statement, List<String> measures, RollUpScope scope) {
        if (!measures.isEmpty()) {
            String sql = scope.sql(statement);
            scope.bind(entities.createNativeQuery(sql), sql)
                    .setParameter("measures", measures)
                    .executeUpdate();
        }
    }

    /** The tables in which these institutions have any rows: most have few of them. To ask a select is to run it. */
    private Set<String> filled(Collection<Source> sources, RollUpScope scope) {
        List<String> tables = sources.stream()
                .filter(source -> !source.isSelect())
                .map(Source::table)
                .distinct()
                .toList();
        if (tables.isEmpty()) {
            return Set.of();
        }
        String sql = scope.sql(IntStream.range(0, tables.size())
                .mapToObj(index -> "select " + index + " from dual where exists (select 1 from " + tables.get(index)
                        + " s where s.county = :county and s.institution in (:institutions))")
                .collect(Collectors.joining(" union all ")));
        return scope.bind(entities.createNativeQuery(sql, Object.class), sql).getResultList().stream()
                .map(index -> tables.get(((Number) index).intValue()))
                .collect(Collectors.toSet());
    }

    /** Under READ COMMITTED the select takes no locks on the rows it adds up. */
    private void store(List<Measure> measures, RollUpScope scope) {
        Map<Boolean, List<Measure>> split =
                measures.stream().collect(Collectors.partitioningBy(measure -> measure.space() == Space.DISTINCT));
        split.get(true)
                .forEach(measure -> store(
                        STORE_MEMBERS.formatted(
                                measure.code(),
                                CapturedSelect.members(
                                        measure, measure.counted().orElseThrow())),
                        scope));
        if (!split.get(false).isEmpty()) {
            store(STORE_CHANGES.formatted(CapturedSelect.changes(split.get(false))), scope);
        }
    }

    private void store(String statement, RollUpScope scope) {
        String sql = scope.sql(statement);
        scope.bind(entities.createNativeQuery(sql), sql).executeUpdate();
    }
}
