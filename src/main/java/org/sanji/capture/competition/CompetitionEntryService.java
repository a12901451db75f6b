package org.sanji.capture.competition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Roles;
import org.sanji.tenancy.Sort;

/** Records competition entries. */
@ApplicationScoped
public class CompetitionEntryService {

    private static final List<Sort<CompetitionEntry>> SORTS =
            List.of(Sort.byDate("enteredOn", row -> row.enteredOn), Sort.byText("title", row -> row.title));

    private final CaptureStore store;
    private final RequestBodies bodies;
    private final CompetitionEntryRules rules;
    private final CurrentRequest current;

    CompetitionEntryService(
            CaptureStore store, RequestBodies bodies, CompetitionEntryRules rules, CurrentRequest current) {
        this.store = store;
        this.bodies = bodies;
        this.rules = rules;
        this.current = current;
    }

    @Transactional
    public CompetitionEntryView add(CompetitionEntryRequest request) {
        rules.check(request);
        return CompetitionEntryView.of(store.add(new CompetitionEntry(request)));
    }

    public CompetitionEntryView get(UUID id) {
        return view(store.get(CompetitionEntry.class, id));
    }

    public PageView<CompetitionEntryView> page(CompetitionEntryFilter own, CaptureFilter filter, PageQuery page) {
        var listing = Listing.of(CompetitionEntry.class, CompetitionEntry::id)
                .where("coalesce(r.awardedOn, r.enteredOn) >= :from", "from", filter.from())
                .where("r.enteredOn <= :to", "to", filter.to())
                .where("r.competition = :competition", "competition", own.competition())
                .where("r.level = :level", "level", own.level())
                .where("r.prize = :prize", "prize", own.prize())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(this::view);
    }

    @Transactional
    public CompetitionEntryView replace(UUID id, @Nullable String ifMatch, CompetitionEntryRequest request) {
        return CompetitionEntryView.of(store.change(CompetitionEntry.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public CompetitionEntryView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return CompetitionEntryView.of(store.change(
                CompetitionEntry.class,
                id,
                ifMatch,
                row -> edit(row, patch.apply(CompetitionEntryRequest.of(row), CompetitionEntryRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(CompetitionEntry.class, id, ifMatch);
    }

    private void edit(CompetitionEntry row, CompetitionEntryRequest request) {
        rules.check(request);
        row.edit(request);
    }

    private CompetitionEntryView view(CompetitionEntry row) {
        Caller caller = current.caller();
        // A reviewer reads entries as evidence, but no name of a person (design §2).
        boolean named =
                Stream.of(Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER).anyMatch(caller::has);
        return named ? CompetitionEntryView.of(row) : CompetitionEntryView.anonymous(row);
    }
}
