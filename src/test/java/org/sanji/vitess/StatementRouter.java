package org.sanji.vitess;

import static org.sanji.vitess.QueryWalk.orNone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.jspecify.annotations.Nullable;
import org.sanji.vitess.Scope.Source;
import org.sanji.vitess.Ties.Place;
import org.sanji.vitess.Ties.Tie;

/**
 * Says where Vitess would send a statement by a VSchema. Stricter than its planner: what is not plainly tied to a county by
 * equality counts as a scatter.
 */
final class StatementRouter {

    /** What both databases read and the parser does not, by the name only one of them reads. */
    private static final Pattern OLD_LOCK = Pattern.compile("(?i)\\s+lock in share mode\\s*$");

    /** Columns of ours that are words of a language to the parser, and to neither database. */
    private static final Pattern WORD = Pattern.compile("(?i)(?<![\\w'`])(sample|statement)(?![\\w'`(])");

    /** Of a session or a transaction: it names no table. */
    private static final Pattern SETTING = Pattern.compile("(?i)\\s*set\\s");

    private static final long PATIENCE_MILLIS = 120_000;

    private final VSchema schema;

    StatementRouter(VSchema schema) {
        this.schema = schema;
    }

    /** @throws IllegalArgumentException for what cannot be parsed or names a table the VSchema does not know */
    Route route(String sql) {
        if (SETTING.matcher(sql).lookingAt()) {
            return new Route(Route.Kind.NOWHERE, Set.of());
        }
        Statement statement = parsed(sql);
        var ties = new Ties();
        var walk = new QueryWalk(schema, ties);
        switch (statement) {
            case Select select -> walk.query(select, null);
            case Insert insert -> insert(insert, walk, ties);
            case Update update -> update(update, walk);
            case Delete delete -> delete(delete, walk);
            default -> throw new IllegalArgumentException("A statement of this form is not understood: " + sql);
        }
        ties.reckon();
        return route(walk, ties);
    }

    private static Statement parsed(String sql) {
        try {
            // On a machine that others use too the parser's own patience of eight seconds was too short once.
            String readable = WORD.matcher(OLD_LOCK.matcher(sql).replaceFirst(" for share"))
                    .replaceAll("`$1`");
            return CCJSqlParserUtil.parse(readable, parser -> parser.withTimeOut(PATIENCE_MILLIS));
        } catch (JSQLParserException unknown) {
            throw new IllegalArgumentException("Cannot be parsed: " + sql, unknown);
        }
    }

    private Route route(QueryWalk walk, Ties ties) {
        Set<String> untied = new TreeSet<>();
        Set<String> shardedTables = new TreeSet<>();
        Tie least = Tie.CONSTANT;
        for (QueryWalk.Named named : walk.sharded()) {
            Tie tie = ties.of(named.county());
            shardedTables.add(named.table());
            least = tie.compareTo(least) < 0 ? tie : least;
            if (tie == Tie.NONE) {
                untied.add(named.table());
            }
        }
        Set<String> elsewhere = new TreeSet<>(walk.others());
        elsewhere.removeAll(schema.references());
        if (shardedTables.isEmpty()) {
            boolean nothing = walk.others().isEmpty();
            return new Route(nothing ? Route.Kind.NOWHERE : Route.Kind.PROVINCE, new TreeSet<>(walk.others()));
        }
        if (!untied.isEmpty()) {
            return new Route(Route.Kind.SCATTER, untied);
        }
        if (!elsewhere.isEmpty()) {
            return new Route(Route.Kind.BOTH_KEYSPACES, elsewhere);
        }
        return new Route(least == Tie.LISTED ? Route.Kind.COUNTIES : Route.Kind.COUNTY, shardedTables);
    }

    private void insert(Insert insert, QueryWalk walk, Ties ties) {
        var scope = new Scope(null);
        walk.with(insert.getWithItemsList(), scope);
        Source target = walk.table(insert.getTable(), scope);
        Place county = target.county() == null ? null : target.place(target.county());
        // Where no columns are named the first one is meant, and that is the county.
        int at = insert.getColumns() == null ? 0 : position(insert.getColumns(), target.county());
        if (insert.getSelect() instanceof Values values) {
            inserted(values.getExpressions(), at, walk, scope).forEach(value -> ties.follow(value, county));
        } else if (insert.getSelect() != null) {
            Map<String, @Nullable Place> columns = walk.query(insert.getSelect(), scope);
            ties.follow(at < 0 ? null : QueryWalk.at(columns, at), county);
        }
        sets(insert.getSetUpdateSets(), walk, scope);
        sets(insert.getDuplicateUpdateSets(), walk, scope);
    }

    private static int position(List<? extends Expression> columns, @Nullable String county) {
        for (int at = 0; at < columns.size(); at++) {
            if (Scope.lower(columns.get(at).toString()).equals(county)) {
                return at;
            }
        }
        return -1;
    }

    /** The counties of the rows: several rows may be of several. */
    private static List<Place> inserted(ExpressionList<?> values, int at, QueryWalk walk, Scope scope) {
        walk.inside(values, scope);
        boolean several = values.getFirst() instanceof ExpressionList<?>;
        List<ExpressionList<?>> rows = new ArrayList<>();
        if (several) {
            values.forEach(row -> rows.add((ExpressionList<?>) row));
        } else {
            rows.add(values);
        }
        if (at < 0) {
            return List.of();
        }
        boolean constant =
                rows.stream().allMatch(row -> walk.place(row.get(at), scope).equals(Ties.CONSTANT));
        return constant ? List.of(rows.size() == 1 ? Ties.CONSTANT : Ties.LISTED) : List.of();
    }

    private static void update(Update update, QueryWalk walk) {
        var scope = new Scope(null);
        walk.with(update.getWithItemsList(), scope);
        walk.table(update.getTable(), scope);
        walk.joins(update.getStartJoins(), scope);
        walk.joins(update.getJoins(), scope);
        walk.where(update.getWhere(), scope);
        sets(update.getUpdateSets(), walk, scope);
    }

    private static void sets(@Nullable List<UpdateSet> sets, QueryWalk walk, Scope scope) {
        orNone(sets).forEach(set -> walk.inside(set.getValues(), scope));
    }

    /** Of {@code delete a from t a join …} the tables to delete from are named by their aliases. */
    private static void delete(Delete delete, QueryWalk walk) {
        var scope = new Scope(null);
        walk.with(delete.getWithItemsList(), scope);
        Optional.ofNullable(delete.getTable()).ifPresent(table -> walk.table(table, scope));
        walk.joins(delete.getJoins(), scope);
        walk.where(delete.getWhere(), scope);
    }
}
