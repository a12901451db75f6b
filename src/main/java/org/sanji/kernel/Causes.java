package org.sanji.kernel;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The causes of a failure. */
public final class Causes {

    private Causes() {}

    /**
     * The first of a type: the failure itself, or what stands behind or beside it. Why a commit failed is not the cause of
     * what the transaction manager throws, but suppressed by it.
     */
    public static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        return find(failure, type, any -> true);
    }

    /** The first of a type of which something is true. */
    public static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type, Predicate<T> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause) && wanted.test(type.cast(cause))) {
                return type.cast(cause);
            }
            for (Throwable beside : cause.getSuppressed()) {
                T found = find(beside, type, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
