package org.sanji.capture.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Records platforms. */
@ApplicationScoped
public class PlatformService {

    private static final List<Sort<Platform>> SORTS =
            List.of(Sort.byDate("validFrom", row -> row.validFrom), Sort.byText("name", row -> row.name));

    private final CaptureStore store;
    private final RequestBodies bodies;
    private final Event<PlatformChanged> changed;
    private final Event<PlatformRemoved> removed;

    PlatformService(
            CaptureStore store, RequestBodies bodies, Event<PlatformChanged> changed, Event<PlatformRemoved> removed) {
        this.store = store;
        this.bodies = bodies;
        this.changed = changed;
        this.removed = removed;
    }

    @Transactional
    public PlatformView add(PlatformRequest request) {
        request.requirePossible();
        return PlatformView.of(store.add(new Platform(request)));
    }

    public PlatformView get(UUID id) {
        return PlatformView.of(store.get(Platform.class, id));
    }

    public PageView<PlatformView> page(PlatformFilter own, CaptureFilter filter, PageQuery page) {
        String connected = "locate(concat(',', :network, ','), concat(',', cast(r.connectedTo as String), ',')) > 0";
        var listing = filter.during("validFrom", "validTo", Listing.of(Platform.class, Platform::id))
                .where("r.kind = :kind", "kind", own.kind())
                .where(
                        connected,
                        "network",
                        own.connectedTo() == null ? null : own.connectedTo().name())
                .where("locate(:q, r.name) > 0", "q", own.q())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(PlatformView::of);
    }

    @Transactional
    public PlatformView replace(UUID id, @Nullable String ifMatch, PlatformRequest request) {
        return change(id, ifMatch, row -> request);
    }

    @Transactional
    public PlatformView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return change(id, ifMatch, row -> patch.apply(PlatformRequest.of(row), PlatformRequest.class, bodies));
    }

    private PlatformView change(UUID id, @Nullable String ifMatch, Function<Platform, PlatformRequest> wanted) {
        UUID institutionBefore = store.get(Platform.class, id).institution();
        Platform row = store.change(Platform.class, id, ifMatch, found -> edit(found, wanted.apply(found)));
        changed.fire(new PlatformChanged(id, institutionBefore, row.institution(), row.days()));
        return PlatformView.of(row);
    }

    private static void edit(Platform row, PlatformRequest request) {
        request.requirePossible();
        row.edit(request);
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.get(Platform.class, id);
        removed.fire(new PlatformRemoved(id));
        store.remove(Platform.class, id, ifMatch);
    }
}
