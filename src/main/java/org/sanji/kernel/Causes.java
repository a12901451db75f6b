package org.sanji.kernel;

import org.jspecify.annotations.Nullable;

/** The causes of a failure. */
public final class Causes {

    private Causes() {}

    /** The first of a type: the failure itself, or what stands behind it. */
    public static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
