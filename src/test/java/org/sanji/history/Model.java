package org.sanji.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A county in memory, and its figures reckoned from scratch: for each row the days on which it counts, for each day the
 * places its institution then stood in. All of it keeps the order in which it came, so that a history can be played
 * again. It stores no sums and shares no code with the roll-up.
 */
final class Model {

    static final String ACTIVITIES = "activity.count";
    static final String PARTICIPANTS = "activity.participants";
    static final String STAFF = "staff.count";
    static final String STAFF_AT_END = "staff.count.at-end";
    static final String DEVICES = "facility.devices";
    static final List<String> MEASURES = List.of(ACTIVITIES, PARTICIPANTS, STAFF, STAFF_AT_END, DEVICES);

    final Map<String, Unit> units = new LinkedHashMap<>();
    final Map<String, Captured> rows = new LinkedHashMap<>();
    final Set<Approval> approved = new LinkedHashSet<>();
    private final String college;
    /** The codes of the county, each with its first day. */
    private final NavigableMap<LocalDate, String> codes = new TreeMap<>();

    Model(String college, String county) {
        this.college = college;
        codes.put(LocalDate.MIN, county);
    }

    /** The code of the county now. */
    String code() {
        return codes.lastEntry().getValue();
    }

    /** All codes it has had. */
    Collection<String> codes() {
        return codes.values();
    }

    /** From a day on the county and everything in it has another code. */
    void recode(String code, LocalDate day) {
        codes.put(day, code);
        units.values().forEach(unit -> unit.recode(code, day));
    }

    /** A year of which the report of an institution is approved. */
    record Approval(String unit, int year) {}

    /** A period within one year, with the tree in which it is looked at, and whether only what is approved is. */
    record View(LocalDate first, LocalDate last, boolean now, boolean approved) {

        View ofApproved() {
            return new View(first, last, now, true);
        }
    }

    /** The figures of all regions that have any: by region, then by measure. */
    Map<String, Map<String, Long>> figures(View view) {
        Map<String, Map<String, Long>> sums = new HashMap<>();
        Map<String, Map<String, Set<String>>> people = new HashMap<>();
        for (Captured row : counting(view)) {
            switch (row.kind()) {
                case ACTIVITY -> {
                    if (row.touches(view.first(), view.last())) {
                        for (String region : regions(row, row.from(), view.now())) {
                            add(sums, region, ACTIVITIES, 1);
                            add(sums, region, PARTICIPANTS, row.amount());
                        }
                    }
                }
                case FACILITY -> {
                    if (row.touches(view.last(), view.last())) {
                        regions(row, view.last(), view.now())
                                .forEach(region -> add(sums, region, DEVICES, row.amount()));
                    }
                }
                case POST -> addPeople(people, row, view);
            }
        }
        people.forEach((measure, byRegion) ->
                byRegion.forEach((region, persons) -> add(sums, region, measure, persons.size())));
        return sums;
    }

    private List<Captured> counting(View view) {
        return rows.values().stream()
                .filter(row -> !view.approved()
                        || approved.contains(
                                new Approval(row.unit(), view.first().getYear())))
                .toList();
    }

    private void addPeople(Map<String, Map<String, Set<String>>> people, Captured post, View view) {
        if (post.touches(view.last(), view.last())) {
            regions(post, view.last(), view.now()).forEach(region -> person(people, STAFF_AT_END, region, post));
        }
        for (LocalDate day : daysOfChange(post, view)) {
            regions(post, day, view.now()).forEach(region -> person(people, STAFF, region, post));
        }
    }

    private static void person(
            Map<String, Map<String, Set<String>>> people, String measure, String region, Captured post) {
        people.computeIfAbsent(measure, none -> new HashMap<>())
                .computeIfAbsent(region, none -> new HashSet<>())
                .add(post.person());
    }

    private static void add(Map<String, Map<String, Long>> sums, String region, String measure, long amount) {
        sums.computeIfAbsent(region, none -> new HashMap<>()).merge(measure, amount, Long::sum);
    }

    /** Days of a period and of a post between which nobody's place changed. */
    private Set<LocalDate> daysOfChange(Captured post, View view) {
        LocalDate first = post.from().isAfter(view.first()) ? post.from() : view.first();
        LocalDate last = post.to() != null && post.to().isBefore(view.last()) ? post.to() : view.last();
        Set<LocalDate> days = new TreeSet<>();
        if (!first.isAfter(last)) {
            days.add(first);
            units.values().stream()
                    .flatMap(unit -> unit.places.stream())
                    .flatMap(place -> place.to() == null
                            ? Stream.of(place.from())
                            : Stream.of(place.from(), place.to().plusDays(1)))
                    .filter(day -> day.isAfter(first) && !day.isAfter(last))
                    .forEach(days::add);
        }
        return days;
    }

    /** Where a row counts that counts on a day: nowhere when its institution was closed. */
    private List<String> regions(Captured row, LocalDate day, boolean now) {
        Unit unit = units.get(row.unit());
        if (unit.on(day).isEmpty()) {
            return List.of();
        }
        return now ? chainNow(unit) : chain(unit, day);
    }

    private List<String> chainNow(Unit unit) {
        Unit standing = heir(unit, new HashSet<>());
        LocalDate last = standing.last().to();
        return chain(standing, last == null ? LocalDate.of(2025, 1, 1) : last).stream()
                .map(region -> code() + region.substring(6))
                .toList();
    }

    private Unit heir(Unit unit, Set<String> seen) {
        boolean goesOn = !unit.isOpen() && unit.successor != null && seen.add(unit.id);
        return goesOn ? heir(units.get(unit.successor), seen) : unit;
    }

    /** The places it counts in on a day, its own first. The college is always there. */
    private List<String> chain(Unit unit, LocalDate day) {
        List<String> regions = new ArrayList<>();
        Optional<Unit.Place> place = unit.on(day);
        while (place.isPresent()) {
            regions.add(place.get().region());
            String parent = place.get().parent();
            if (parent.equals(college)) {
                regions.add(codes.floorEntry(day).getValue());
                return regions;
            }
            place = units.get(parent).on(day);
        }
        return regions;
    }

    /** Institutions that stand under one on a day. */
    Collection<Unit> childrenOn(String parent, LocalDate day) {
        return units.values().stream()
                .filter(unit -> unit.on(day)
                        .filter(place -> place.parent().equals(parent))
                        .isPresent())
                .toList();
    }

    /** Whether one is going to stand under it that does not on the day. */
    boolean willHaveOthers(String parent, LocalDate day) {
        return units.values().stream()
                .flatMap(unit -> unit.places.stream())
                .anyMatch(place -> place.parent().equals(parent) && place.from().isAfter(day));
    }

    @Nullable
    Unit unit(String id) {
        return units.get(id);
    }
}
