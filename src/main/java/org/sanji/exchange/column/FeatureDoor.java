package org.sanji.exchange.column;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sanji.capture.CaptureFilter;
import org.sanji.kernel.Etag;
import org.sanji.kernel.Identified;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.QueryRecord;
import org.sanji.kernel.ResourceRoles;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.Listing;

/**
 * A feature with its service: what the exchange does to rows is what a client does.
 *
 * @param <S> the service
 * @param <R> the request
 * @param <F> the filters
 */
public final class FeatureDoor<S, R, F> {

    private static final int MOST_AT_ONCE = 500;
    private static final String ANYBODY = "**";

    private final ExchangedFeature<S, R, F> feature;
    private final S service;

    FeatureDoor(ExchangedFeature<S, R, F> feature, S service) {
        this.feature = feature;
        this.service = service;
    }

    public String path() {
        return feature.path();
    }

    /** What creates a row. */
    public Class<R> request() {
        return feature.request();
    }

    /** The query parameters of its list, beside those of its pages. */
    public List<Class<?>> filters() {
        return List.of(feature.filter(), CaptureFilter.class);
    }

    /** Adds a row, in the transaction of the caller. */
    public Identified add(Object request) {
        return feature.adding().add(service, feature.request().cast(request));
    }

    /** Changes some properties of a row that is still as it was read. */
    public Identified patch(UUID id, int version, MergePatch changes) {
        return feature.patching().patch(service, id, new Etag(version).header(), changes);
    }

    /** A page of its list, filtered as a client would. */
    public PageView<? extends Identified> page(Map<String, List<String>> query, PageQuery page) {
        return feature.paging()
                .page(
                        service,
                        QueryRecord.read(feature.filter(), query),
                        QueryRecord.read(CaptureFilter.class, query),
                        page);
    }

    /** Some rows by their ids; those the caller may not see are not among them. */
    public List<Identified> rows(Collection<UUID> ids) {
        List<UUID> wanted = List.copyOf(ids);
        List<Identified> rows = new ArrayList<>(wanted.size());
        for (int from = 0; from < wanted.size(); from += MOST_AT_ONCE) {
            List<UUID> some = wanted.subList(from, Math.min(from + MOST_AT_ONCE, wanted.size()));
            rows.addAll(Listing.among(some, () -> page(Map.of(), new PageQuery(MOST_AT_ONCE, null, null)))
                    .items());
        }
        return rows;
    }

    /**
     * Refuses who may not create rows.
     *
     * @throws ProblemException 403
     */
    public void requireMayCreate(Caller caller) {
        requireRole(caller, ResourceRoles.creating(feature.resource()));
    }

    /**
     * Refuses who may not list rows.
     *
     * @throws ProblemException 403
     */
    public void requireMayList(Caller caller) {
        requireRole(caller, ResourceRoles.listing(feature.resource()));
    }

    private static void requireRole(Caller caller, Set<String> roles) {
        if (roles.stream().noneMatch(role -> role.equals(ANYBODY) || caller.has(role))) {
            throw ProblemException.of(ProblemType.ROLE_MISSING);
        }
    }
}
