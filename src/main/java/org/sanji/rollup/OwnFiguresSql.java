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
    /**
     * All columns in the order of the table, and no list of them: with a list MariaDB 11.4 refuses an INSERT SELECT into a
     * table that has an update trigger ("Column 'county' cannot be null").
     */
    private static final String STORE_CHANGES = """
            insert into figure_own
            select :county, a.institution, %s, a.month, a.valid_from, a.value, a.row_count from (%s) a
            """;

    private static final String STORE_MEMBERS = """
            insert into figure_member
            select :county, a.institution, %s, a.member, a.valid_from, a.first_day, a.last_day, a.row_count from (%s) a
            """;

    private final Session entities;

    OwnFiguresSql(Session entities) {
        this.entities = entities;
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

    /** Under READ COMMITTED the select takes no locks on the rows it adds up. */
    private void store(Measure measure, Counting counting, Scope scope) {
        boolean members = measure.space() == Space.DISTINCT;
        String select = members ? CapturedSelect.members(measure, counting) : CapturedSelect.changes(counting);
        String sql = (members ? STORE_MEMBERS : STORE_CHANGES).formatted("_ascii'" + measure.code() + "'", select);
        bind(entities.createNativeQuery(sql), sql, scope).executeUpdate();
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
