package org.sanji.exchange.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.sanji.exchange.table.TableRow;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.Problem;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.Problems;
import org.sanji.tenancy.TransactionRetry;

/**
 * Applies a chunk of rows in a transaction, for good or for a check. A service that refuses a row makes the transaction
 * void; what stood before the row is then done again without it, and what stands behind it begins anew.
 */
@ApplicationScoped
class ChunkAttempts {

    private static final int LONGEST_SECONDS = 300;
    private static final int MOST_REFUSALS = 100;
    /** What only the database finds out, about a row. */
    private static final Set<ProblemType> OF_A_ROW = EnumSet.of(ProblemType.DUPLICATE, ProblemType.CONFLICT);

    private final RowApplication application;

    ChunkAttempts(RowApplication application) {
        this.application = application;
    }

    /** Whoever wants rows stored. */
    interface Storing {

        /** Begins the transaction that stores some rows, before it is looked which are there already. */
        void begin();

        /** Keeps what became of some rows, at the end of the transaction that stores them. */
        void keep(List<RowResult> results);

        /** Keeps that a row is refused now, in a transaction of its own. */
        void reject(RowResult refused);

        /** Whether the rows behind a refused one are wanted. */
        boolean goesOn();
    }

    /** Takes what a check found out of the transaction it is rolled back with. */
    private static final class Checked extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient List<RowResult> results;

        Checked(List<RowResult> results) {
            super("checked", null, false, false);
            this.results = results;
        }
    }

    /** What would become of some rows. Nothing is stored. */
    List<RowResult> check(RowApplication.Sheet sheet, List<TableRow> rows) {
        return sheet.refersToItself() ? checkTogether(sheet, rows) : checkInPieces(sheet, rows);
    }

    private List<RowResult> checkInPieces(RowApplication.Sheet sheet, List<TableRow> rows) {
        List<RowResult> results = new ArrayList<>(rows.size());
        while (results.size() < rows.size()) {
            results.addAll(tried(sheet, rows.subList(results.size(), rows.size())));
        }
        return results;
    }

    /** Rows behind a refused one may refer to rows before it: all are done again without it. Of very many each is on its own. */
    private List<RowResult> checkTogether(RowApplication.Sheet sheet, List<TableRow> rows) {
        Map<Integer, RowResult> results = new HashMap<>();
        int refusals = 0;
        while (results.size() < rows.size()) {
            List<TableRow> left = rows.stream()
                    .filter(row -> !results.containsKey(row.number()))
                    .toList();
            List<RowResult> found = tried(sheet, left);
            if (found.size() == left.size()) {
                found.forEach(result -> results.put(result.line(), result));
            } else if (found.getLast().outcome() == RowOutcome.REJECTED && refusals++ < MOST_REFUSALS) {
                results.put(found.getLast().line(), found.getLast());
            } else {
                return checkInPieces(sheet, rows);
            }
        }
        return rows.stream().map(row -> results.get(row.number())).toList();
    }

    /** What would become of the first of some rows: all up to one that is refused, and that one. */
    private List<RowResult> tried(RowApplication.Sheet sheet, List<TableRow> rows) {
        try {
            inTransaction(() -> {
                throw new Checked(application.apply(sheet, rows));
            });
            throw new IllegalStateException("A check stores nothing");
        } catch (Checked checked) {
            return checked.results;
        } catch (RowRefused refused) {
            List<RowResult> results = new ArrayList<>(refused.before());
            results.add(RowResult.rejected(refused.row()));
            return results;
        } catch (RuntimeException failure) {
            if (rows.size() > 1) {
                requireOfARow(failure);
                return tried(sheet, rows.subList(0, rows.size() / 2));
            }
            return List.of(rejected(sheet, rows.getFirst(), failure));
        }
    }

    /**
     * Stores some rows, each with what is kept beside it.
     *
     * @param skipped lines that were rejected before
     */
    void store(RowApplication.Sheet sheet, List<TableRow> rows, Set<Integer> skipped, Storing storing) {
        List<TableRow> left = rows;
        while (!left.isEmpty()) {
            left = storeSome(sheet, left, skipped, storing);
        }
    }

    /** Stores rows up to one that is refused, and gives what is left behind it. */
    private List<TableRow> storeSome(
            RowApplication.Sheet sheet, List<TableRow> rows, Set<Integer> skipped, Storing storing) {
        try {
            inTransaction(() -> {
                storing.begin();
                storing.keep(applied(sheet, rows, skipped));
                return true;
            });
            return List.of();
        } catch (RowRefused refused) {
            return behind(sheet, rows, skipped, storing, RowResult.rejected(refused.row()));
        } catch (LaterRefusal later) {
            return behind(sheet, rows, skipped, storing, later.result);
        } catch (RuntimeException failure) {
            if (rows.size() > 1) {
                requireOfARow(failure);
                List<TableRow> half = rows.subList(0, rows.size() / 2);
                store(sheet, half, skipped, storing);
                return rows.subList(half.size(), rows.size());
            }
            return behind(sheet, rows, skipped, storing, rejected(sheet, rows.getFirst(), failure));
        }
    }

    private List<TableRow> behind(
            RowApplication.Sheet sheet, List<TableRow> rows, Set<Integer> skipped, Storing storing, RowResult refused) {
        int at = 0;
        while (rows.get(at).number() != refused.line()) {
            at++;
        }
        store(sheet, rows.subList(0, at), skipped, storing);
        inTransaction(() -> {
            storing.reject(refused);
            return true;
        });
        return storing.goesOn() ? rows.subList(at + 1, rows.size()) : List.of();
    }

    private List<RowResult> applied(RowApplication.Sheet sheet, List<TableRow> rows, Set<Integer> skipped) {
        List<RowResult> results = new ArrayList<>(rows.size());
        List<TableRow> good = new ArrayList<>(rows.size());
        for (TableRow row : rows) {
            if (skipped.contains(row.number())) {
                results.add(new RowResult(row.number(), RowOutcome.REJECTED, List.of()));
            } else {
                good.add(row);
            }
        }
        List<RowResult> applied = good.isEmpty() ? List.of() : application.apply(sheet, good);
        applied.stream()
                .filter(result -> result.outcome() == RowOutcome.REJECTED)
                .findFirst()
                .ifPresent(result -> {
                    throw new LaterRefusal(result);
                });
        results.addAll(applied);
        return results;
    }

    /** A row nothing was wrong with when it was checked, and something is now. */
    private static final class LaterRefusal extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient RowResult result;

        LaterRefusal(RowResult result) {
            super("line " + result.line(), null, false, false);
            this.result = result;
        }
    }

    private static void requireOfARow(RuntimeException failure) {
        if (!OF_A_ROW.contains(Problems.typeOf(failure))) {
            throw failure;
        }
    }

    private static RowResult rejected(RowApplication.Sheet sheet, TableRow row, RuntimeException failure) {
        requireOfARow(failure);
        Problem problem = Problems.of(failure);
        var error = new FieldError("", null, problem.code(), String.valueOf(problem.detail()));
        return new RowResult(row.number(), RowOutcome.REJECTED, List.of(RowError.of(sheet.headings(), row, error)));
    }

    private static <V> V inTransaction(Supplier<V> work) {
        return TransactionRetry.perform(
                () -> QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(work::get));
    }
}
