package org.sanji.capture.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
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
import org.sanji.capture.MinorRules;
import org.sanji.capture.PersonErasure;
import org.sanji.capture.PersonExport;
import org.sanji.capture.PersonIdentity;
import org.sanji.capture.PersonIdentity.Person;
import org.sanji.capture.PersonSearch;
import org.sanji.capture.PersonalDataReads;
import org.sanji.capture.PersonalDataView;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RequestBodies;
import org.sanji.privacy.Vault;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Records volunteers and their teams. */
@ApplicationScoped
public class VolunteerService {

    private static final List<Sort<Volunteer>> SORTS = List.of(Sort.byDate("validFrom", row -> row.validFrom));

    private final CaptureStore store;
    private final PersonIdentity identity;
    private final Vault vault;
    private final PersonSearch search;
    private final PersonalDataReads reads;
    private final PersonExport exports;
    private final PersonErasure erasure;
    private final MinorRules minors;
    private final RequestBodies bodies;
    private final Event<VolunteerChanged> changed;
    private final Event<VolunteerRemoved> removed;

    VolunteerService(
            CaptureStore store,
            PersonIdentity identity,
            Vault vault,
            PersonSearch search,
            PersonalDataReads reads,
            PersonExport exports,
            PersonErasure erasure,
            MinorRules minors,
            RequestBodies bodies,
            Event<VolunteerChanged> changed,
            Event<VolunteerRemoved> removed) {
        this.store = store;
        this.identity = identity;
        this.vault = vault;
        this.search = search;
        this.reads = reads;
        this.exports = exports;
        this.erasure = erasure;
        this.minors = minors;
        this.bodies = bodies;
        this.changed = changed;
        this.removed = removed;
    }

    @Transactional
    public VolunteerView add(VolunteerRequest request) {
        VolunteerRules.require(request);
        Person person = identity.recognise(request.idNumber());
        boolean minor = minors.requireConsent(person, false, request.consent());
        return VolunteerView.of(store.add(new Volunteer(request, person, minor, vault)), vault);
    }

    public VolunteerView get(UUID id) {
        return VolunteerView.of(store.get(Volunteer.class, id), vault);
    }

    public PageView<VolunteerView> page(VolunteerFilter own, CaptureFilter filter, PageQuery page) {
        String inField = "locate(concat(',', :field, ','), concat(',', cast(r.fields as String), ',')) > 0";
        var listing = filter.during("validFrom", "validTo", Listing.of(Volunteer.class, Volunteer::id))
                .where("r.kind = :kind", "kind", own.kind())
                .where(
                        inField,
                        "field",
                        own.field() == null ? null : own.field().name())
                .where("r.nameDigest in :names", "names", vault.digests("name", own.name()))
                .where("r.phoneDigest in :phones", "phones", vault.digests("phone", own.phone()))
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(row -> VolunteerView.of(row, vault));
    }

    /** The rows of the county with these names, for who brings names instead of ids; one query for all. */
    public Map<String, List<FoundPerson>> findByNames(Collection<String> names) {
        return search.byNames(Volunteer.class, names);
    }

    /** The rows of the county with these phone numbers, likewise. */
    public Map<String, List<FoundPerson>> findByPhones(Collection<String> phones) {
        return search.byPhones(Volunteer.class, phones);
    }

    /** One row in the clear, for who says why; the trail has a line of it. */
    @Transactional
    public VolunteerView disclose(UUID id, DisclosureRequest request) {
        return VolunteerView.disclosed(reads.read(Volunteer.class, id, request), vault);
    }

    /** Everything the county holds about the person of a row; the trail has a line of it. */
    @Transactional
    public PersonalDataView export(UUID id, DisclosureRequest request) {
        return exports.export(Volunteer.class, id, request);
    }

    /** Takes away what says who the person of a row is, from all rows of the county. */
    @Transactional
    public void erase(UUID id, DisclosureRequest request) {
        erasure.erase(Volunteer.class, id, request);
    }

    @Transactional
    public VolunteerView replace(UUID id, @Nullable String ifMatch, VolunteerRequest request) {
        return change(id, ifMatch, row -> request);
    }

    @Transactional
    public VolunteerView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return change(id, ifMatch, row -> patch.apply(VolunteerRequest.of(row, vault), VolunteerRequest.class, bodies));
    }

    private VolunteerView change(UUID id, @Nullable String ifMatch, Function<Volunteer, VolunteerRequest> wanted) {
        boolean wasPerson = store.get(Volunteer.class, id).isPerson();
        Volunteer row = store.change(Volunteer.class, id, ifMatch, found -> edit(found, wanted.apply(found)));
        changed.fire(new VolunteerChanged(row, wasPerson));
        return VolunteerView.of(row, vault);
    }

    private void edit(Volunteer row, VolunteerRequest request) {
        VolunteerRules.require(request);
        Person person = identity.recognise(request.idNumber());
        boolean minor = minors.requireConsent(person, row.isMinor() && row.isPerson(), request.consent());
        row.edit(request, person, minor, vault);
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.get(Volunteer.class, id);
        removed.fire(new VolunteerRemoved(id));
        store.remove(Volunteer.class, id, ifMatch);
    }
}
