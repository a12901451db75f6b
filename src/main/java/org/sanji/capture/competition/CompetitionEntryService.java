package org.sanji.capture.competition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.capture.DisclosureRequest;
import org.sanji.capture.PersonalDataReads;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RequestBodies;
import org.sanji.privacy.Vault;
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
    private final PersonalDataReads reads;
    private final Vault vault;
    private final RequestBodies bodies;
    private final CompetitionEntryRules rules;
    private final CurrentRequest current;

    CompetitionEntryService(
            CaptureStore store,
            PersonalDataReads reads,
            Vault vault,
            RequestBodies bodies,
            CompetitionEntryRules rules,
            CurrentRequest current) {
        this.store = store;
        this.reads = reads;
        this.vault = vault;
        this.bodies = bodies;
        this.rules = rules;
        this.current = current;
    }

    @Transactional
    public CompetitionEntryView add(CompetitionEntryRequest request) {
        rules.check(request);
        return CompetitionEntryView.of(store.add(new CompetitionEntry(request, vault)), vault);
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
        CompetitionEntry changed = store.change(CompetitionEntry.class, id, ifMatch, row -> edit(row, request));
        return CompetitionEntryView.of(changed, vault);
    }

    @Transactional
    public CompetitionEntryView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        CompetitionEntry changed = store.change(
                CompetitionEntry.class,
                id,
                ifMatch,
                row -> edit(
                        row,
                        patch.apply(CompetitionEntryRequest.of(row, vault), CompetitionEntryRequest.class, bodies)));
        return CompetitionEntryView.of(changed, vault);
    }

    /** One entry with its author in the clear, for who says why; the trail has a line of it. */
    @Transactional
    public CompetitionEntryView disclose(UUID id, DisclosureRequest request) {
        return CompetitionEntryView.disclosed(reads.read(CompetitionEntry.class, id, request), vault);
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(CompetitionEntry.class, id, ifMatch);
    }

    private void edit(CompetitionEntry row, CompetitionEntryRequest request) {
        rules.check(request);
        row.edit(request, vault);
    }

    private CompetitionEntryView view(CompetitionEntry row) {
        Caller caller = current.caller();
        // A reviewer reads entries as evidence, but no name of a person (design §2).
        boolean named =
                Stream.of(Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER).anyMatch(caller::has);
        return named ? CompetitionEntryView.of(row, vault) : CompetitionEntryView.anonymous(row);
    }
}
