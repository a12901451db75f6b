package org.sanji.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/**
 * The tree of a county from a day on, to be compared with what it would be. Pure.
 *
 * @param links lines of the closure table by institution, cut at the day
 * @param names what the institutions are called on the day
 */
record TreeState(LocalDate day, Map<UUID, List<TreeState.Link>> links, Map<UUID, String> names) {

    /** Over some days an institution stands under another, which serves a region. Depth 0 is itself. */
    record Link(LocalDate from, LocalDate to, int depth, UUID ancestor, String region) {}

    /** The institutions that count elsewhere in the other state at any time, in the order of their ids. */
    List<UUID> movedIn(TreeState other) {
        return all(other).filter(id -> !linksOf(id).equals(other.linksOf(id))).toList();
    }

    /** The institutions that stand elsewhere themselves, or are called otherwise, in the order of their ids. */
    List<TreePreviewView.ChangedInstitution> changedIn(TreeState other) {
        return all(other)
                .filter(id -> !own(id).equals(other.own(id)) || !Objects.equals(name(id), other.name(id)))
                .map(id -> new TreePreviewView.ChangedInstitution(
                        id, Objects.requireNonNullElse(names.get(id), other.names.get(id)), stand(id), other.stand(id)))
                .toList();
    }

    boolean isClosed(UUID institution) {
        return linksOf(institution).isEmpty();
    }

    /** All regions in which these institutions count here or in the other state, by code. */
    Set<RegionCode> regions(TreeState other, List<UUID> institutions) {
        var regions = new TreeSet<RegionCode>();
        institutions.stream()
                .flatMap(id -> Stream.concat(linksOf(id).stream(), other.linksOf(id).stream()))
                .forEach(link -> regions.add(new RegionCode(link.region())));
        return regions;
    }

    private Stream<UUID> all(TreeState other) {
        return Stream.concat(links.keySet().stream(), other.links.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(UUID::toString));
    }

    private List<Link> linksOf(UUID institution) {
        return links.getOrDefault(institution, List.of());
    }

    /** Where it stands itself over time, whatever changes further up. */
    private List<Own> own(UUID institution) {
        List<Own> stands = new ArrayList<>();
        for (Link link : linksOf(institution)) {
            if (link.depth() == 0) {
                stands.add(new Own(link.from(), link.to(), link.region(), null));
            } else if (link.depth() == 1) {
                stands.add(stands.removeLast().under(link.ancestor()));
            }
        }
        return joined(stands);
    }

    /** A place of its own over some days. */
    private record Own(
            LocalDate from,
            LocalDate to,
            String region,
            @Nullable UUID parent) {

        Own under(UUID above) {
            return new Own(from, to, region, above);
        }

        boolean goesOnIn(Own next) {
            return region.equals(next.region)
                    && Objects.equals(parent, next.parent)
                    && to.plusDays(1).equals(next.from);
        }
    }

    /** A change further up cuts the lines; here it is none. */
    private static List<Own> joined(List<Own> stands) {
        List<Own> joined = new ArrayList<>();
        for (Own next : stands) {
            if (!joined.isEmpty() && joined.getLast().goesOnIn(next)) {
                Own last = joined.removeLast();
                joined.add(new Own(last.from(), next.to(), last.region(), last.parent()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private @Nullable String name(UUID institution) {
        return stand(institution) == null ? null : names.get(institution);
    }

    private TreePreviewView.@Nullable Stand stand(UUID institution) {
        Link itself = on(institution, 0);
        Link above = on(institution, 1);
        return itself == null
                ? null
                : new TreePreviewView.Stand(
                        names.getOrDefault(institution, ""),
                        new RegionCode(itself.region()),
                        above == null ? null : above.ancestor());
    }

    private @Nullable Link on(UUID institution, int depth) {
        return linksOf(institution).stream()
                .filter(link -> link.depth() == depth && link.from().equals(day))
                .findFirst()
                .orElse(null);
    }
}
