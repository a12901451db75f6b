package org.sanji.capture.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.capture.DisclosureRequest;
import org.sanji.capture.FoundPerson;
import org.sanji.capture.PersonErasure;
import org.sanji.capture.PersonExport;
import org.sanji.capture.PersonIdentity;
import org.sanji.capture.PersonIdentity.Person;
import org.sanji.capture.PersonSearch;
import org.sanji.capture.PersonalDataReads;
import org.sanji.capture.PersonalDataView;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RequestBodies;
import org.sanji.privacy.Vault;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Records the posts of staff. */
@ApplicationScoped
public class StaffService {

    private static final List<Sort<StaffMember>> SORTS = List.of(Sort.byDate("validFrom", row -> row.validFrom));

    private static final int LEAST_AGE = 16;

    private final CaptureStore store;
    private final PersonIdentity identity;
    private final Vault vault;
    private final PersonSearch search;
    private final PersonalDataReads reads;
    private final PersonExport exports;
    private final PersonErasure erasure;
    private final PostOverlap overlap;
    private final Clock clock;
    private final RequestBodies bodies;
    private final Event<StaffMemberChanged> changed;
    private final Event<StaffMemberRemoved> removed;

    StaffService(
            CaptureStore store,
            PersonIdentity identity,
            Vault vault,
            PersonSearch search,
            PersonalDataReads reads,
            PersonExport exports,
            PersonErasure erasure,
            PostOverlap overlap,
            Clock clock,
            RequestBodies bodies,
            Event<StaffMemberChanged> changed,
            Event<StaffMemberRemoved> removed) {
        this.store = store;
        this.identity = identity;
        this.vault = vault;
        this.search = search;
        this.reads = reads;
        this.exports = exports;
        this.erasure = erasure;
        this.overlap = overlap;
        this.clock = clock;
        this.bodies = bodies;
        this.changed = changed;
        this.removed = removed;
    }

    @Transactional
    public StaffMemberView add(StaffMemberRequest request) {
        request.requireOrder();
        overlap.lock(request.institution());
        StaffMember row = store.add(new StaffMember(request, recognise(request), vault));
        overlap.refuse(row);
        return StaffMemberView.of(row, vault);
    }

    public StaffMemberView get(UUID id) {
        return StaffMemberView.of(store.get(StaffMember.class, id), vault);
    }

    public PageView<StaffMemberView> page(StaffFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.during("validFrom", "validTo", Listing.of(StaffMember.class, StaffMember::id))
                .where("r.post = :post", "post", own.post())
                .where("r.employment = :employment", "employment", own.employment())
                .where("r.nameDigest in :names", "names", vault.digests("name", own.name()))
                .where("r.phoneDigest in :phones", "phones", vault.digests("phone", own.phone()))
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(row -> StaffMemberView.of(row, vault));
    }

    /** The rows of the county with these names, for who brings names instead of ids; one query for all. */
    public Map<String, List<FoundPerson>> findByNames(Collection<String> names) {
        return search.byNames(StaffMember.class, names);
    }

    /** The rows of the county with these phone numbers, likewise. */
    public Map<String, List<FoundPerson>> findByPhones(Collection<String> phones) {
        return search.byPhones(StaffMember.class, phones);
    }

    /** One row in the clear, for who says why; the trail has a line of it. */
    @Transactional
    public StaffMemberView disclose(UUID id, DisclosureRequest request) {
        return StaffMemberView.disclosed(reads.read(StaffMember.class, id, request), vault);
    }

    /** Everything the county holds about the person of a row; the trail has a line of it. */
    @Transactional
    public PersonalDataView export(UUID id, DisclosureRequest request) {
        return exports.export(StaffMember.class, id, request);
    }

    /** Takes away what says who the person of a row is, from all rows of the county. */
    @Transactional
    public void erase(UUID id, DisclosureRequest request) {
        erasure.erase(StaffMember.class, id, request);
    }

    @Transactional
    public StaffMemberView replace(UUID id, @Nullable String ifMatch, StaffMemberRequest request) {
        return change(id, ifMatch, row -> request);
    }

    @Transactional
    public StaffMemberView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return change(
                id,
                ifMatch,
                row -> patch.apply(StaffMemberRequest.of(row, row.details(vault)), StaffMemberRequest.class, bodies));
    }

    private StaffMemberView change(
            UUID id, @Nullable String ifMatch, Function<StaffMember, StaffMemberRequest> wanted) {
        UUID institutionBefore = store.get(StaffMember.class, id).institution();
        StaffMember row = store.change(StaffMember.class, id, ifMatch, found -> edit(found, wanted.apply(found)));
        overlap.refuse(row);
        changed.fire(new StaffMemberChanged(id, institutionBefore, row.institution(), row.days()));
        return StaffMemberView.of(row, vault);
    }

    private void edit(StaffMember row, StaffMemberRequest request) {
        request.requireOrder();
        overlap.lock(request.institution());
        row.edit(request, recognise(request), vault);
    }

    /** Nobody under sixteen works (Labour Law, article 15), so no guardian is asked about staff. */
    private @Nullable Person recognise(StaffMemberRequest request) {
        Person person = identity.recognise(request.idNumber());
        if (person != null && person.birthday().plusYears(LEAST_AGE).isAfter(Clocks.today(clock))) {
            throw ProblemException.rule("/idNumber", "too-young", String.valueOf(LEAST_AGE));
        }
        return person;
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.get(StaffMember.class, id);
        removed.fire(new StaffMemberRemoved(id));
        store.remove(StaffMember.class, id, ifMatch);
    }
}
