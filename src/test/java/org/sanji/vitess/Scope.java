package org.sanji.vitess;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jsqlparser.schema.Column;
import org.jspecify.annotations.Nullable;
import org.sanji.vitess.Ties.Place;

/** What the names of one query mean: its tables and subqueries, and those of the queries around it. */
final class Scope {

    /**
     * A table or a query in a from clause.
     *
     * @param county the column that says in which shard a row lies; null where no row lies in one
     * @param columns those of a query, with what they are; null for a table
     */
    record Source(
            int number, @Nullable String county, @Nullable Map<String, @Nullable Place> columns) {

        @Nullable
        Place place(String column) {
            return columns == null ? new Place(number, column) : columns.get(column);
        }

        boolean mayHave(String column) {
            return columns == null ? county != null && column.equals(county) : columns.containsKey(column);
        }
    }

    private final @Nullable Scope around;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Map<String, @Nullable Place>> named = new HashMap<>();

    Scope(@Nullable Scope around) {
        this.around = around;
    }

    void add(String alias, Source source) {
        sources.put(lower(alias), source);
    }

    List<Source> sources() {
        return List.copyOf(sources.values());
    }

    /** A query that has a name: {@code with}. */
    void name(String name, Map<String, @Nullable Place> columns) {
        named.put(lower(name), columns);
    }

    @Nullable
    Map<String, @Nullable Place> named(String name) {
        Map<String, @Nullable Place> here = named.get(lower(name));
        return here != null || around == null ? here : around.named(name);
    }

    @Nullable
    Place place(Column column) {
        String name = lower(column.getUnquotedColumnName());
        String alias = column.getTable() == null ? "" : lower(column.getTable().getUnquotedName());
        return alias.isEmpty() ? ofWhoeverHas(name) : of(alias, name);
    }

    @Nullable
    Source source(String alias) {
        Source here = sources.get(lower(alias));
        return here != null || around == null ? here : around.source(alias);
    }

    private @Nullable Place of(String alias, String column) {
        Source source = source(alias);
        return source == null ? null : source.place(column);
    }

    private @Nullable Place ofWhoeverHas(String column) {
        for (Source source : sources.values()) {
            if (source.mayHave(column)) {
                return source.place(column);
            }
        }
        boolean only = sources.size() == 1 && sources.values().iterator().next().columns() == null;
        if (only) {
            return sources.values().iterator().next().place(column);
        }
        return around == null ? null : around.ofWhoeverHas(column);
    }

    static String lower(String name) {
        return name.replace("`", "").toLowerCase(Locale.ROOT);
    }
}
