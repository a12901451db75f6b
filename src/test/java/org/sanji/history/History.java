package org.sanji.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.Response;

/**
 * Plays random steps through the API and, where the API accepts one, in the model too. What is refused changes nothing
 * anywhere; that is part of what the figures prove.
 */
final class History {

    /** What must have happened for a history to prove anything. */
    static final List<String> STEPS = List.of(
            "record ACTIVITY",
            "record POST",
            "record FACILITY",
            "correct",
            "remove",
            "open",
            "move",
            "close",
            "reopen",
            "merge",
            "split",
            "approve",
            "reopen a report",
            "recode");

    /** Stands before the name of every step taken when the county had a new code. */
    static final String RECODED = "recoded: ";

    /** On this day or later it gets its second new code, before it the first. */
    private static final LocalDate BETWEEN = LocalDate.of(2002, 7, 1);

    static final LocalDate FIRST = LocalDate.of(2001, 1, 1);
    static final LocalDate LAST = LocalDate.of(2003, 12, 31);
    private static final LocalDate BEFORE = LocalDate.of(2000, 1, 1);
    private static final int PEOPLE = 12;

    private final HistoryCounty county;
    private final Map<String, List<String>> villages = new LinkedHashMap<>();
    private List<String> towns = List.of();
    private final RandomGenerator chance;
    private final long seed;
    private final Map<String, String> etags = new HashMap<>();
    final Client client;
    private final HistoryReports reports;
    final Model model;

    History(HistoryCounty county, long seed) {
        this.county = county;
        this.seed = seed;
        this.chance = new java.util.Random(seed);
        this.client = county.client();
        this.model = new Model(county.college(), county.code());
        findPlaces();
        this.reports = new HistoryReports(client, model, FIRST.getYear(), LAST.getYear());
        for (String town : towns) {
            open(true, town, county.college(), BEFORE);
        }
        open(true, towns.getFirst(), county.college(), BEFORE);
        for (Unit school : List.copyOf(model.units.values())) {
            open(false, village(school.last().region()), school.id, BEFORE);
            open(false, village(school.last().region()), school.id, BEFORE);
        }
    }

    /** The towns and villages under the code the county has now. */
    private void findPlaces() {
        villages.clear();
        county.towns()
                .forEach(town -> villages.put(
                        inCounty(town.code()),
                        town.villages().stream().map(this::inCounty).toList()));
        towns = List.copyOf(villages.keySet());
    }

    private String inCounty(String place) {
        return model.code() + place.substring(6);
    }

    String path(String feature) {
        return "/v1/counties/" + model.code() + "/" + feature;
    }

    void step() {
        int die = chance.nextInt(100);
        if (die < 30) {
            record();
        } else if (die < 45) {
            correct();
        } else if (die < 55) {
            remove();
        } else if (die < 58) {
            pick(unit -> unit.school && unit.isOpen())
                    .ifPresent(school -> open(false, village(school.last().region()), school.id, day()));
        } else if (die < 72) {
            move();
        } else if (die < 80) {
            close();
        } else if (die < 86) {
            reopen();
        } else if (die < 92) {
            merge();
        } else if (die < 95) {
            split();
        } else if (chance.nextInt(3) > 0) {
            approve();
        } else {
            reopenReport();
        }
    }

    private void approve() {
        pick(unit -> true).ifPresent(unit -> reports.approve(unit.id, FIRST.getYear() + chance.nextInt(3)));
    }

    private void reopenReport() {
        List<Model.Approval> approved = List.copyOf(model.approved);
        if (!approved.isEmpty()) {
            reports.reopen(approved.get(chance.nextInt(approved.size())));
        }
    }

    /** The county gets another code. What is approved of later days would keep it from that: it is reopened. */
    void recode() {
        List.copyOf(model.approved).forEach(reports::reopen);
        LocalDate day = recodingDay();
        String city = model.code().substring(0, 4);
        for (int number = 21; number <= 99; number++) {
            String code = city + number;
            Map<String, Object> body = Map.of("code", code, "recodedOn", day.toString(), "reason", "撤县设区");
            if (client.accepted("recode", client.post(HistoryCounty.PLATFORM, path("recoding"), body))) {
                model.recode(code, day);
                client.countApart(RECODED);
                findPlaces();
                return;
            }
        }
        throw new AssertionError("No code of " + city + " is free");
    }

    /** Each is later than the one before: the map of that day is the last one. */
    private LocalDate recodingDay() {
        boolean isFirst = model.codes().size() == 1;
        LocalDate from = isFirst ? FIRST : BETWEEN;
        LocalDate end = isFirst ? BETWEEN : LAST;
        return from.plusDays(chance.nextLong(from.until(end, ChronoUnit.DAYS)));
    }

    private void record() {
        pick(unit -> true).ifPresent(unit -> {
            LocalDate from = day();
            LocalDate to = chance.nextBoolean() ? null : from.plusDays(chance.nextInt(400));
            switch (chance.nextInt(3)) {
                case 0 -> add(Captured.Kind.ACTIVITY, unit, from, from);
                case 1 -> add(Captured.Kind.POST, unit, from, to);
                default -> add(Captured.Kind.FACILITY, unit, from, to);
            }
        });
    }

    private void add(Captured.Kind kind, Unit unit, LocalDate from, @Nullable LocalDate to) {
        int amount = 1 + chance.nextInt(50);
        String person = "person " + chance.nextInt(PEOPLE);
        Response answer = client.post(path(kind.path), body(kind, unit.id, from, to, person, amount));
        if (client.accepted("record " + kind, answer)) {
            String id = answer.path("id");
            model.rows.put(id, new Captured(id, kind, unit.id, from, to, person, amount));
            etags.put(id, answer.header("ETag"));
        }
    }

    private Map<String, Object> body(
            Captured.Kind kind, String unit, LocalDate from, @Nullable LocalDate to, String person, int amount) {
        Map<String, Object> body = new HashMap<>();
        body.put("institution", unit);
        switch (kind) {
            case ACTIVITY -> {
                body.putAll(Map.of("title", "读书会", "kind", "TOPIC_STUDY", "mode", "OFFLINE"));
                body.put("heldOn", from.toString());
                body.put("participants", amount);
            }
            case POST -> {
                body.putAll(Map.of("name", person, "post", "TEACHER", "employment", "PART_TIME"));
                body.put("idNumber", IdNumbers.of(seed, Integer.parseInt(person.substring(7))));
            }
            case FACILITY -> {
                body.putAll(Map.of("name", "教室", "kind", "CLASSROOM"));
                body.put("devices", List.of(Map.of("kind", "COMPUTER", "count", amount, "networked", true)));
            }
        }
        if (kind != Captured.Kind.ACTIVITY) {
            body.put("validFrom", from.toString());
            if (to != null) {
                body.put("validTo", to.toString());
            }
        }
        return body;
    }

    /** Another day, another institution, another amount. */
    private void correct() {
        row().ifPresent(row -> {
            boolean activity = row.kind() == Captured.Kind.ACTIVITY;
            LocalDate from = chance.nextBoolean() ? row.from() : day();
            LocalDate to = activity ? from : from.plusDays(chance.nextInt(500));
            String unit = chance.nextInt(4) == 0 ? pick(any -> true).orElseThrow().id : row.unit();
            Map<String, Object> body = body(row.kind(), unit, from, to, row.person(), row.amount() + 1);
            Response answer = client.put(path(row), etags.get(row.id()), body);
            if (client.accepted("correct", answer)) {
                model.rows.put(
                        row.id(), new Captured(row.id(), row.kind(), unit, from, to, row.person(), row.amount() + 1));
                etags.put(row.id(), answer.header("ETag"));
            }
        });
    }

    private void remove() {
        row().ifPresent(row -> {
            if (client.accepted("remove", client.delete(path(row), etags.get(row.id())))) {
                model.rows.remove(row.id());
            }
        });
    }

    private void open(boolean school, String region, String parent, LocalDate from) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "历史机构 " + seed + "-" + model.units.size()));
        body.put("tier", school ? "TOWNSHIP_SCHOOL" : "VILLAGE_STATION");
        body.put("region", region);
        body.put("parent", parent);
        body.put("validFrom", from.toString());
        Response answer = client.post(path("institutions"), body);
        if (client.accepted("open", answer)) {
            String id = answer.path("id");
            model.units.put(id, new Unit(id, school, new Unit.Place(region, parent, from, null)));
        }
    }

    private void move() {
        pick(Unit::isOpen).ifPresent(unit -> {
            LocalDate on = dayAfter(unit);
            String town = towns.get(chance.nextInt(towns.size()));
            String region = unit.school ? town : village(town);
            String parent = unit.school
                    ? county.college()
                    : pick(other -> other.school && other.isOpen())
                            .map(other -> other.id)
                            .orElse(unit.last().parent());
            Map<String, Object> body =
                    Map.of("movedOn", on.toString(), "region", region, "parent", parent, "reason", "调整");
            if (client.accepted("move", act(unit, "moves", body))) {
                unit.stand(region, parent, on);
            }
        });
    }

    private void close() {
        pick(Unit::isOpen).ifPresent(unit -> {
            LocalDate on = dayAfter(unit);
            Map<String, Object> body = new HashMap<>(Map.of("closedOn", on.toString(), "reason", "撤销"));
            Optional<Unit> successor = chance.nextBoolean()
                    ? pick(other -> other.school == unit.school && other.isOpen() && other != unit)
                    : Optional.empty();
            successor.ifPresent(other -> body.put("successor", other.id));
            if (client.accepted("close", act(unit, "closure", body))) {
                unit.end(on);
                unit.successor = successor.map(other -> other.id).orElse(null);
            }
        });
    }

    private void reopen() {
        pick(unit -> !unit.isOpen()).ifPresent(unit -> {
            LocalDate on = unit.last().to().plusDays(1 + chance.nextInt(90));
            Map<String, Object> body = new HashMap<>(Map.of("reopenedOn", on.toString(), "reason", "恢复"));
            body.put("region", unit.last().region());
            body.put("parent", unit.last().parent());
            if (client.accepted("reopen", act(unit, "reopening", body))) {
                unit.places.add(new Unit.Place(unit.last().region(), unit.last().parent(), on, null));
                unit.successor = null;
            }
        });
    }

    private void merge() {
        pick(Unit::isOpen)
                .ifPresent(unit -> pick(other -> other.school == unit.school && other.isOpen() && other != unit)
                        .ifPresent(into -> {
                            LocalDate on = dayAfter(unit);
                            if (model.willHaveOthers(unit.id, on)) {
                                return;
                            }
                            Map<String, Object> body =
                                    Map.of("mergedOn", on.toString(), "into", into.id, "reason", "合并");
                            if (client.accepted("merge", act(unit, "merger", body))) {
                                model.childrenOn(unit.id, on).forEach(child -> child.standUnder(into.id, on));
                                unit.end(on.minusDays(1));
                                unit.successor = into.id;
                            }
                        }));
    }

    private void split() {
        pick(unit -> unit.school && unit.isOpen()).ifPresent(unit -> {
            LocalDate on = dayAfter(unit);
            if (model.willHaveOthers(unit.id, on)) {
                return;
            }
            boolean keeps = chance.nextBoolean();
            List<Unit> children = new ArrayList<>(model.childrenOn(unit.id, on));
            List<Unit> moved = keeps ? children.subList(0, children.size() / 2) : children;
            String town = towns.get(chance.nextInt(towns.size()));
            Map<String, Object> part = Map.of(
                    "name",
                    "分校 " + seed + "-" + model.units.size(),
                    "region",
                    town,
                    "children",
                    moved.stream().map(child -> child.id).toList());
            Map<String, Object> body = new HashMap<>(
                    Map.of("splitOn", on.toString(), "parts", List.of(part), "keeps", keeps, "reason", "分设"));
            if (!keeps) {
                body.put("successor", 0);
            }
            Response answer = act(unit, "split", body);
            if (client.accepted("split", answer)) {
                String id = answer.path("parts[0].id");
                model.units.put(
                        id, new Unit(id, true, new Unit.Place(town, unit.last().parent(), on, null)));
                moved.forEach(child -> child.standUnder(id, on));
                if (!keeps) {
                    unit.end(on.minusDays(1));
                    unit.successor = id;
                }
            }
        });
    }

    private Response act(Unit unit, String action, Map<String, ?> body) {
        return client.post(path("institutions/" + unit.id + "/" + action), body);
    }

    private String path(Captured row) {
        return path(row.kind().path) + "/" + row.id();
    }

    private Optional<Unit> pick(Predicate<Unit> which) {
        List<Unit> found = model.units.values().stream().filter(which).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(chance.nextInt(found.size())));
    }

    private Optional<Captured> row() {
        List<Captured> all = model.rows.values().stream().toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(chance.nextInt(all.size())));
    }

    private String village(String town) {
        List<String> of = villages.get(town);
        return of.get(chance.nextInt(of.size()));
    }

    private LocalDate day() {
        return FIRST.plusDays(chance.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1));
    }

    /** Mostly a little after it last moved, so that many steps fit into three years. */
    private LocalDate dayAfter(Unit unit) {
        LocalDate last =
                unit.last().from().isBefore(FIRST) ? FIRST : unit.last().from();
        return chance.nextInt(5) == 0 ? day() : last.plusDays(1 + chance.nextInt(120));
    }
}
