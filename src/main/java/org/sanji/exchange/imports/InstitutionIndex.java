package org.sanji.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.InstitutionView;
import org.sanji.kernel.RegionCode;

/** The institutions of the county as they stand now, by id, by name and by the code of the region they serve. */
final class InstitutionIndex {

    /** One of them. */
    record Entry(
            UUID id,
            String name,
            RegionCode region,
            String tier,
            @Nullable LocalDate validTo) {

        /** How an error names it among others. */
        String described() {
            return name + " (" + region.value() + ", " + id + ")";
        }
    }

    private final Map<UUID, Entry> byId = new LinkedHashMap<>();
    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final Map<String, List<Entry>> byRegion = new HashMap<>();

    void add(Entry entry) {
        byId.put(entry.id(), entry);
        byName.computeIfAbsent(entry.name(), absent -> new ArrayList<>()).add(entry);
        byRegion.computeIfAbsent(entry.region().value(), absent -> new ArrayList<>())
                .add(entry);
    }

    /** One that was opened a moment ago. */
    void add(InstitutionView view) {
        add(new Entry(view.id(), view.name(), view.region(), view.tier().name(), view.validTo()));
    }

    Optional<Entry> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those with a name, or that serve a region; of several those that are open, if any is. */
    List<Entry> called(String text) {
        List<Entry> found = byName.getOrDefault(text, byRegion.getOrDefault(text, List.of()));
        List<Entry> open =
                found.stream().filter(entry -> entry.validTo() == null).toList();
        return open.isEmpty() ? found : open;
    }

    /** The one that is this already: of a tier, serving a region, with a name. */
    Optional<Entry> same(String tier, String region, String name) {
        return byRegion.getOrDefault(region, List.of()).stream()
                .filter(entry -> entry.tier().equals(tier) && entry.name().equals(name))
                .findFirst();
    }
}
