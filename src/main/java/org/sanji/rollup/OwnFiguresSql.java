package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.sanji.measure.Counting;
import org.sanji.measure.Measure;
import org.sanji.measure.Space;

/**
 * Computes what some institutions' own rows give, set-wise, one statement a measure that has rows. Every statement names the county:
 * the ORM's tenant filter does not reach native SQL.
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
    private static final String INSERT_CHANGES = """
            insert into figure_own (county, measure, institution, month, segment_from, value, row_count)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_MEMBERS = """
            insert into figure_member
                (county, measure, institution, segment_from, member, first_day, last_day, row_count)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Session entities;
    private final FigureInsertsSql inserts;

    OwnFiguresSql(Session entities, FigureInsertsSql inserts) {
        this.entities = entities;
        this.inserts = inserts;
    }

    /** Some institutions of a county and the months to be computed again. */
    record Scope(String county, Collection<UUID> institutions, Months months) {}

    /** Which of some measures these institutions have changes stored for. */
    Set<String> stored(Collection<String> measures, Scope scope) {
        return measures.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createNativeQuery(STORED, String.class)
                        .setParameter("county", scope.county())
                        .setParameter("institutions", scope.institutions())
                        .setParameter("measures", measures)
                        .getResultList());
    }

    /** Computes some measures again. What nobody recorded anything for is only forgotten. */
    void compute(Collection<Measure> measures, Scope scope) {
        List<Measure> counted =
                measures.stream().filter(measure -> measure.counting() != null).toList();
        if (counted.isEmpty() || scope.institutions().isEmpty()) {
            return;
        }
        forget(counted, scope);
        Set<String> filled = filled(counted, scope);
        for (Measure measure : counted) {
            Counting counting = measure.counted().orElseThrow();
            if (filled.contains(counting.source().table())) {
                store(measure, counting, scope);
            }
        }
    }

    private void forget(List<Measure> measures, Scope scope) {
        Map<Boolean, List<String>> codes = measures.stream()
                .collect(Collectors.partitioningBy(
                        measure -> measure.space() == Space.DISTINCT,
                        Collectors.mapping(Measure::code, Collectors.toList())));
        forget(FORGET_MEMBERS, codes.get(true), scope);
        forget(FORGET_CHANGES, codes.get(false), scope);
    }

    private void forget(String sql, List<String> measures, Scope scope) {
        if (!measures.isEmpty()) {
            bind(entities.createNativeQuery(sql), sql, scope)
                    .setParameter("measures", measures)
                    .executeUpdate();
        }
    }

    /** The tables, or selects, in which these institutions have any rows: most have few of them. */
    private Set<String> filled(List<Measure> measures, Scope scope) {
        List<String> tables = measures.stream()
                .map(measure -> measure.counted().orElseThrow().source().table())
                .distinct()
                .toList();
        String sql = IntStream.range(0, tables.size())
                .mapToObj(index -> "select " + index + " from dual where exists (select 1 from " + tables.get(index)
                        + " s where s.county = :county and s.institution in (:institutions))")
                .collect(Collectors.joining(" union all "));
        NativeQuery<Object> query = entities.createNativeQuery(sql, Object.class);
        bind(query, sql, scope);
        return query.getResultStream()
                .map(index -> tables.get(((Number) index).intValue()))
                .collect(Collectors.toSet());
    }

    private void store(Measure measure, Counting counting, Scope scope) {
        boolean members = measure.space() == Space.DISTINCT;
        String select = members ? CapturedSelect.members(measure, counting) : CapturedSelect.changes(counting);
        NativeQuery<Object[]> query = entities.createNativeQuery(select, Object[].class);
        bind(query, select, scope);
        inserts.insert(
                members ? INSERT_MEMBERS : INSERT_CHANGES,
                List.of(scope.county(), measure.code()),
                query.getResultList());
    }

    static Query bind(Query query, String sql, Scope scope) {
        Months months = scope.months();
        query.setParameter("county", scope.county()).setParameter("institutions", scope.institutions());
        setIfNamed(query, sql, "firstMonth", months.first());
        setIfNamed(query, sql, "lastMonth", months.last());
        setIfNamed(query, sql, "firstDay", months.firstDay());
        setIfNamed(query, sql, "lastDay", months.lastDay());
        return query;
    }

    private static void setIfNamed(Query query, String sql, String name, Object value) {
        if (sql.contains(":" + name)) {
            query.setParameter(name, value);
        }
    }
}
