package org.sanji.vitess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.TableFunction;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;
import org.jspecify.annotations.Nullable;
import org.sanji.vitess.Scope.Source;
import org.sanji.vitess.Ties.Place;

/** Walks through the queries of one statement and finds its tables and what ties their counties. */
final class QueryWalk {

    /** A sharded table at one place of the statement, and its county there. */
    record Named(String table, Place county) {}

    private final VSchema schema;
    private final Ties ties;
    private final Conditions conditions;
    private final List<Named> sharded = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private int sources;

    QueryWalk(VSchema schema, Ties ties) {
        this.schema = schema;
        this.ties = ties;
        this.conditions = new Conditions(ties);
    }

    List<Named> sharded() {
        return sharded;
    }

    /** Tables that are in no shard of a county, references among them. */
    List<String> others() {
        return others;
    }

    /** What the columns of a query are, in their order. */
    Map<String, @Nullable Place> query(Select select, @Nullable Scope around) {
        var scope = new Scope(around);
        with(select.getWithItemsList(), scope);
        return switch (select) {
            case PlainSelect plain -> plain(plain, scope);
            case SetOperationList several -> union(several, scope);
            case ParenthesedSelect inner -> query(inner.getSelect(), scope);
            case Values rows -> {
                inside(rows.getExpressions(), scope);
                yield Map.of();
            }
            default -> throw new IllegalArgumentException("A query of this form is not understood: " + select);
        };
    }

    void with(@Nullable List<WithItem<?>> items, Scope scope) {
        for (WithItem<?> item : orNone(items)) {
            String name = item.getUnquotedAliasName();
            List<String> columns = orNone(item.getWithItemList()).stream()
                    .map(column -> Scope.lower(column.toString()))
                    .toList();
            Select body = item.getSelect().getSelect();
            if (body instanceof SetOperationList steps) {
                // The parser says of the first query alone that it is recursive. What the first step gives is tied; the
                // tables of the others are held to it as every table is.
                scope.name(name, renamed(query(steps.getSelect(0), scope), columns));
            }
            scope.name(name, renamed(query(body, scope), columns));
        }
    }

    private static Map<String, @Nullable Place> renamed(Map<String, @Nullable Place> columns, List<String> names) {
        Map<String, @Nullable Place> renamed = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<String, @Nullable Place> column : columns.entrySet()) {
            renamed.put(at < names.size() ? names.get(at) : column.getKey(), column.getValue());
            at++;
        }
        return renamed;
    }

    private Map<String, @Nullable Place> union(SetOperationList several, Scope scope) {
        List<Map<String, @Nullable Place>> parts =
                several.getSelects().stream().map(part -> query(part, scope)).toList();
        Map<String, @Nullable Place> columns = new LinkedHashMap<>();
        int source = ++sources;
        int at = 0;
        for (String name : parts.getFirst().keySet()) {
            int column = at++;
            var whole = new Place(source, name);
            ties.followAll(parts.stream().map(part -> at(part, column)).toList(), whole);
            columns.put(name, whole);
        }
        return columns;
    }

    static Place at(Map<String, @Nullable Place> columns, int column) {
        return columns.values().stream()
                .skip(column)
                .map(Optional::ofNullable)
                .findFirst()
                .flatMap(found -> found)
                .orElse(Conditions.ANYTHING);
    }

    private Map<String, @Nullable Place> plain(PlainSelect select, Scope scope) {
        if (select.getFromItem() != null) {
            from(select.getFromItem(), scope);
        }
        joins(select.getJoins(), scope);
        where(select.getWhere(), scope);
        List<@Nullable Expression> others = new ArrayList<>();
        others.add(select.getHaving());
        orNone(select.getOrderByElements()).forEach(order -> others.add(order.getExpression()));
        if (select.getGroupBy() != null) {
            others.add(select.getGroupBy().getGroupByExpressionList());
        }
        others.forEach(expression -> inside(expression, scope));
        return columns(select.getSelectItems(), scope);
    }

    private Map<String, @Nullable Place> columns(List<SelectItem<?>> items, Scope scope) {
        Map<String, @Nullable Place> columns = new LinkedHashMap<>();
        for (SelectItem<?> item : items) {
            Expression expression = item.getExpression();
            if (expression instanceof AllTableColumns all) {
                addAll(
                        Optional.ofNullable(scope.source(all.getTable().getUnquotedName())).stream()
                                .toList(),
                        columns);
            } else if (expression instanceof AllColumns) {
                addAll(scope.sources(), columns);
            } else {
                inside(expression, scope);
                String name = item.getAlias() == null
                        ? expression.toString().replaceAll("^.*\\.", "")
                        : item.getUnquotedAliasName();
                columns.put(Scope.lower(name), conditions.place(expression, scope));
            }
        }
        return columns;
    }

    /** Of a table only the county is known, and nothing else is asked for. */
    private static void addAll(List<Source> sources, Map<String, @Nullable Place> columns) {
        for (Source source : sources) {
            if (source.columns() != null) {
                columns.putAll(source.columns());
            } else if (source.county() != null) {
                columns.put(source.county(), source.place(source.county()));
            }
        }
    }

    /** Adds what a from clause names. */
    List<Source> from(FromItem item, Scope scope) {
        return switch (item) {
            case Table table -> List.of(table(table, scope));
            case ParenthesedFromItem inner -> {
                List<Source> added = new ArrayList<>(from(inner.getFromItem(), scope));
                added.addAll(joins(inner.getJoins(), scope));
                yield added;
            }
            case ParenthesedSelect inner -> List.of(derived(inner, query(inner, scope), scope));
            case Values rows -> List.of(derived(rows, Map.of(), scope));
            case TableFunction function -> List.of(derived(function, Map.of(), scope));
            default -> throw new IllegalArgumentException("A table of this form is not understood: " + item);
        };
    }

    /** Adds a table, which may be a query that has a name. */
    Source table(Table table, Scope scope) {
        String name = Scope.lower(table.getUnquotedName());
        String alias = table.getAlias() == null ? name : table.getAlias().getUnquotedName();
        Map<String, @Nullable Place> query = scope.named(name);
        String county = schema.sharded().get(name);
        var source = new Source(++sources, county, query);
        if (query == null) {
            known(name, source);
        }
        scope.add(alias, source);
        return source;
    }

    private void known(String name, Source source) {
        if (source.county() != null) {
            sharded.add(new Named(name, new Place(source.number(), source.county())));
        } else if (schema.province().contains(name)) {
            others.add(name);
        } else if (!name.equals("dual")) {
            throw new IllegalArgumentException("The VSchema knows no table " + name);
        }
    }

    private Source derived(FromItem item, Map<String, @Nullable Place> columns, Scope scope) {
        var source = new Source(++sources, null, columns);
        scope.add(item.getAlias() == null ? "query " + sources : item.getAlias().getUnquotedName(), source);
        return source;
    }

    /** Of an outer join only what is joined to the row is held to it. */
    List<Source> joins(@Nullable List<Join> joins, Scope scope) {
        List<Source> added = new ArrayList<>();
        for (Join join : orNone(joins)) {
            List<Source> before = scope.sources();
            List<Source> joined = from(join.getFromItem(), scope);
            List<Source> held = held(join, before, joined, scope);
            for (Expression on : join.getOnExpressions()) {
                conditions.hold(on, scope, held);
                inside(on, scope);
            }
            join.getUsingColumns()
                    .forEach(column ->
                            using(Scope.lower(column.getUnquotedColumnName()), before, joined, join.isLeft()));
            added.addAll(joined);
        }
        return added;
    }

    private static List<Source> held(Join join, List<Source> before, List<Source> joined, Scope scope) {
        if (join.isNatural() || join.isFull()) {
            throw new IllegalArgumentException("A join of this form is not understood: " + join);
        }
        if (join.isLeft()) {
            return joined;
        }
        return join.isRight() ? before : scope.sources();
    }

    private void using(String column, List<Source> before, List<Source> joined, boolean outer) {
        for (Source one : before) {
            for (Source other : joined) {
                if (other.columns() == null) {
                    ties.follow(one.place(column), other.place(column));
                }
                if (one.columns() == null && !outer) {
                    ties.follow(other.place(column), one.place(column));
                }
            }
        }
    }

    void where(@Nullable Expression where, Scope scope) {
        if (where != null) {
            conditions.hold(where, scope, scope.sources());
            inside(where, scope);
        }
    }

    /** Walks through the queries inside of an expression. */
    void inside(@Nullable Expression expression, Scope scope) {
        if (expression == null) {
            return;
        }
        expression.accept(
                new ExpressionVisitorAdapter<Void>() {
                    @Override
                    public <S> Void visit(ParenthesedSelect inner, S context) {
                        query(inner, scope);
                        return null;
                    }

                    @Override
                    public <S> Void visit(Select inner, S context) {
                        query(inner, scope);
                        return null;
                    }
                },
                null);
    }

    Place place(Expression expression, Scope scope) {
        return Optional.ofNullable(conditions.place(expression, scope)).orElse(Conditions.ANYTHING);
    }

    static <T> List<T> orNone(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }
}
