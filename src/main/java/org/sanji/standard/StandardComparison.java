package org.sanji.standard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Text;

/** Two versions of a standard, clause by clause. Clauses are the same when their ids are. */
public record StandardComparison(Standard from, Standard to, List<Difference> clauses) {

    /** What became of a clause. */
    public enum Change {
        UNCHANGED,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * One clause in both versions.
     *
     * @param parts which parts of it differ, by the names they have in the document
     * @param from null when it was added
     * @param to null when it was removed
     */
    public record Difference(
            String clause,
            Change change,
            List<String> parts,
            @Nullable Clause from,
            @Nullable Clause to) {}

    /** Compares in the order of the later version; what it no longer has comes last. */
    public static StandardComparison of(Standard from, Standard to) {
        Set<String> ids = new LinkedHashSet<>();
        to.clauses().forEach(clause -> ids.add(clause.id()));
        from.clauses().forEach(clause -> ids.add(clause.id()));
        return new StandardComparison(
                from, to, ids.stream().map(id -> difference(id, from, to)).toList());
    }

    private static Difference difference(String id, Standard from, Standard to) {
        Clause before = from.clause(id).orElse(null);
        Clause after = to.clause(id).orElse(null);
        if (before == null || after == null) {
            return new Difference(id, before == null ? Change.ADDED : Change.REMOVED, List.of(), before, after);
        }
        List<String> parts = new ArrayList<>();
        differs("group", group(from, id), group(to, id), parts);
        List.<Part>of(
                        new Part("title", Clause::title),
                        new Part("text", Clause::text),
                        new Part("note", Clause::note),
                        new Part("levels", Clause::levels),
                        new Part("rule", Clause::rule))
                .forEach(part ->
                        differs(part.name(), part.of().apply(before), part.of().apply(after), parts));
        return new Difference(id, parts.isEmpty() ? Change.UNCHANGED : Change.CHANGED, parts, before, after);
    }

    private record Part(String name, Function<Clause, @Nullable Object> of) {}

    private static void differs(String name, @Nullable Object before, @Nullable Object after, List<String> parts) {
        if (!Objects.equals(before, after)) {
            parts.add(name);
        }
    }

    private static @Nullable Text group(Standard standard, String clause) {
        return standard.group(clause).map(ClauseGroup::title).orElse(null);
    }
}
