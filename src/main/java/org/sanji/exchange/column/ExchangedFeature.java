package org.sanji.exchange.column;

import java.util.UUID;
import org.sanji.capture.CaptureFilter;
import org.sanji.kernel.Identified;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;

/**
 * What the exchange calls of a feature: what its resource calls too.
 *
 * @param path as its path names it
 * @param resource says who may list and create
 * @param service the type of its service
 * @param request what creates a row
 * @param filter the filters of its list
 * @param <S> the service
 * @param <R> the request
 * @param <F> the filters
 */
public record ExchangedFeature<S, R, F>(
        String path,
        Class<?> resource,
        Class<S> service,
        Class<R> request,
        Class<F> filter,
        Adding<S, R> adding,
        Patching<S> patching,
        Paging<S, F> paging) {

    /** Adds a row, in a transaction. */
    public interface Adding<S, R> {
        Identified add(S service, R request);
    }

    /** Changes some properties of a row, in a transaction. */
    public interface Patching<S> {
        Identified patch(S service, UUID id, String ifMatch, MergePatch patch);
    }

    /** Reads a page of rows. */
    public interface Paging<S, F> {
        PageView<? extends Identified> page(S service, F own, CaptureFilter filter, PageQuery page);
    }

    /** Without filters of its own. */
    public record NoFilter() {}
}
