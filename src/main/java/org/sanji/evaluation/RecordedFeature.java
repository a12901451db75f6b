package org.sanji.evaluation;

import java.util.UUID;
import java.util.function.BiFunction;
import org.sanji.kernel.Identified;

/**
 * How rows of one feature are written: by its own service, so with its own rules.
 *
 * @param <S> the service
 * @param <A> what a client sends to add a row
 * @param <R> what a client sends to replace one
 * @param <V> the row as it is recorded
 */
record RecordedFeature<S, A, R, V extends Identified>(
        String name,
        Class<S> service,
        Class<A> addition,
        Class<R> replacement,
        BiFunction<S, A, V> add,
        BiFunction<S, UUID, V> get,
        Replace<S, R, V> replace,
        Remove<S> remove) {

    /** Replaces a row based on a version. */
    interface Replace<S, R, V> {
        V apply(S service, UUID id, String ifMatch, R request);
    }

    /** Removes a row based on a version. */
    interface Remove<S> {
        void apply(S service, UUID id, String ifMatch);
    }

    /** Whatever the row is now: who asks what would be asks about the present one. */
    String versionOf(S instance, UUID id) {
        return get.apply(instance, id).etag().header();
    }
}
