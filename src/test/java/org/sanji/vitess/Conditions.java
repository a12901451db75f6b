package org.sanji.vitess;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;
import org.sanji.vitess.Scope.Source;
import org.sanji.vitess.Ties.Place;

/** What a condition says of columns: only equality, and only where the whole condition cannot hold without it. */
final class Conditions {

    /** What nothing is known of. */
    static final Place ANYTHING = new Place(-1, "anything");

    private static final Set<String> OF_ONE_VALUE = Set.of("min", "max", "any_value", "coalesce");

    private final Ties ties;

    Conditions(Ties ties) {
        this.ties = ties;
    }

    /** @param held the tables of whose rows it decides; it says nothing of others */
    void hold(Expression condition, Scope scope, List<Source> held) {
        switch (condition) {
            case AndExpression both -> {
                hold(both.getLeftExpression(), scope, held);
                hold(both.getRightExpression(), scope, held);
            }
            case ParenthesedExpressionList<?> inner when inner.size() == 1 -> hold(inner.getFirst(), scope, held);
            case EqualsTo equal -> equal(equal.getLeftExpression(), equal.getRightExpression(), scope, held);
            case InExpression in when !in.isNot() -> in(in, scope, held);
            case OrExpression either -> either(either, scope, held);
            default -> {}
        }
    }

    private void equal(Expression one, Expression other, Scope scope, List<Source> held) {
        if (one instanceof ExpressionList<?> left && other instanceof ExpressionList<?> right) {
            for (int at = 0; at < Math.min(left.size(), right.size()); at++) {
                equal(left.get(at), right.get(at), scope, held);
            }
            return;
        }
        follow(place(one, scope), place(other, scope), held);
        follow(place(other, scope), place(one, scope), held);
    }

    private void follow(@Nullable Place from, @Nullable Place to, List<Source> held) {
        // What is asked of a query from outside is not followed into it.
        if (to != null && held.stream().anyMatch(source -> source.number() == to.source())) {
            ties.follow(from, to);
        }
    }

    /** A list of values, or of rows of values; of one it is equality. A subquery is no list. */
    private void in(InExpression in, Scope scope, List<Source> held) {
        if (in.getRightExpression() instanceof Select || !(in.getRightExpression() instanceof ExpressionList<?> list)) {
            return;
        }
        Expression left = unwrapped(in.getLeftExpression());
        for (Expression one : list) {
            if (list.size() == 1) {
                equal(left, unwrapped(one), scope, held);
            } else if (left instanceof ExpressionList<?> columns && one instanceof ExpressionList<?> values) {
                for (int at = 0; at < Math.min(columns.size(), values.size()); at++) {
                    listed(columns.get(at), values.get(at), scope, held);
                }
            } else {
                listed(left, one, scope, held);
            }
        }
    }

    private void listed(Expression column, Expression value, Scope scope, List<Source> held) {
        if (Ties.CONSTANT.equals(place(value, scope))) {
            follow(Ties.LISTED, place(column, scope), held);
        }
    }

    private static Expression unwrapped(Expression expression) {
        return expression instanceof ParenthesedExpressionList<?> inner && inner.size() == 1
                ? unwrapped(inner.getFirst())
                : expression;
    }

    /** What both sides tie to a constant is one of a list. */
    private void either(OrExpression either, Scope scope, List<Source> held) {
        Set<Place> both = new HashSet<>(constants(either.getLeftExpression(), scope));
        both.retainAll(constants(either.getRightExpression(), scope));
        both.forEach(place -> follow(Ties.LISTED, place, held));
    }

    private Set<Place> constants(Expression condition, Scope scope) {
        Set<Place> found = new HashSet<>();
        switch (condition) {
            case ParenthesedExpressionList<?> inner
            when inner.size() == 1 -> found.addAll(constants(inner.getFirst(), scope));
            case AndExpression both -> {
                found.addAll(constants(both.getLeftExpression(), scope));
                found.addAll(constants(both.getRightExpression(), scope));
            }
            case OrExpression either -> {
                found.addAll(constants(either.getLeftExpression(), scope));
                found.retainAll(constants(either.getRightExpression(), scope));
            }
            case EqualsTo equal -> {
                Place one = place(equal.getLeftExpression(), scope);
                Place other = place(equal.getRightExpression(), scope);
                if (Ties.CONSTANT.equals(one) && other != null) {
                    found.add(other);
                } else if (Ties.CONSTANT.equals(other) && one != null) {
                    found.add(one);
                }
            }
            default -> {}
        }
        return found;
    }

    /** The column an expression gives the value of, or that it is a constant; null when it is neither. */
    @Nullable
    Place place(Expression expression, Scope scope) {
        return switch (expression) {
            case Column column -> scope.place(column);
            case JdbcParameter parameter -> Ties.CONSTANT;
            case JdbcNamedParameter parameter -> Ties.CONSTANT;
            case StringValue text -> Ties.CONSTANT;
            case LongValue number -> Ties.CONSTANT;
            case CastExpression cast -> place(cast.getLeftExpression(), scope);
            case ParenthesedExpressionList<?> inner when inner.size() == 1 -> place(inner.getFirst(), scope);
            case Function function
            when isOfOneValue(function) -> place(function.getParameters().getFirst(), scope);
            default -> null;
        };
    }

    private static boolean isOfOneValue(Function function) {
        return OF_ONE_VALUE.contains(Scope.lower(function.getName()))
                && function.getParameters() != null
                && function.getParameters().size() == 1;
    }
}
