package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.sanji.measure.Counting;
import org.sanji.measure.Measure;
import org.sanji.measure.Space;

/**
 * Computes what some institutions' own rows give, set-wise, one statement a measure. Every statement names the county:
 * the ORM's tenant filter does not reach native SQL.
 */
@ApplicationScoped
class OwnFiguresSql {

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

    /** Computes one measure again. */
    void compute(Measure measure, Counting counting, Scope scope) {
        if (measure.space() == Space.DISTINCT) {
            members(measure, counting, scope);
        } else {
            changes(measure, counting, scope);
        }
    }

    private void members(Measure measure, Counting counting, Scope scope) {
        run(
                "delete from figure_member where county = :county and institution in (:institutions)"
                        + " and measure = :measure",
                measure,
                scope);
        store(INSERT_MEMBERS, CapturedSelect.members(measure, counting), measure, scope);
    }

    private void changes(Measure measure, Counting counting, Scope scope) {
        run(
                "delete from figure_own where county = :county and institution in (:institutions)"
                        + " and measure = :measure and month between :firstMonth and :lastMonth",
                measure,
                scope);
        store(INSERT_CHANGES, CapturedSelect.changes(counting), measure, scope);
    }

    private void run(String sql, Measure measure, Scope scope) {
        bind(entities.createNativeQuery(sql), sql, measure, scope).executeUpdate();
    }

    private void store(String insert, String select, Measure measure, Scope scope) {
        NativeQuery<Object[]> query = entities.createNativeQuery(select, Object[].class);
        bind(query, select, measure, scope);
        inserts.insert(insert, List.of(scope.county(), measure.code()), query.getResultList());
    }

    static Query bind(Query query, String sql, Measure measure, Scope scope) {
        Months months = scope.months();
        query.setParameter("county", scope.county()).setParameter("institutions", scope.institutions());
        setIfNamed(query, sql, "measure", measure.code());
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
