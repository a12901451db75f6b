package org.sanji.rollup;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What is computed again: some months of some institutions of a county, or of all of them. Pure.
 *
 * @param institutions nobody where all of the county are meant
 */
record RollUpScope(String county, boolean wholeCounty, Collection<UUID> institutions, Months months) {

    private static final Pattern NAMED = Pattern.compile("(?:\\w+\\.)?\\w+ in \\(:institutions\\)");

    /** Some institutions. */
    static RollUpScope of(String county, Collection<UUID> institutions, Months months) {
        return new RollUpScope(county, false, institutions, months);
    }

    /** All institutions of a county. */
    static RollUpScope ofCounty(String county, Months months) {
        return new RollUpScope(county, true, List.of(), months);
    }

    boolean isEmpty() {
        return !wholeCounty && institutions.isEmpty();
    }

    /** A statement over these institutions. All of a county go unnamed: reading a list of a thousand costs more than the rows. */
    String sql(String text) {
        return wholeCounty ? NAMED.matcher(text).replaceAll("true") : text;
    }

    /** Binds what such a statement asks for. */
    <Q extends Query> Q bind(Q query, String sql) {
        query.setParameter("county", county);
        setIfNamed(query, sql, "institutions", institutions);
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
