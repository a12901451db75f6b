package org.sanji.isolation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every operation by every role of a position, with something foreign at every place in turn and at all of them. */
final class Attacks {

    /** Operations whose answer is the same for everybody, with the reason. */
    static final Map<String, String> KNOWN_TO_ALL = Map.of(
            "getRegion", "the map of the country is reference data",
            "listRegions", "the map of the country is reference data");

    /** Places that may name anything in the country, with the reason. */
    static final Map<String, String> FREE_PLACES = Map.of(
            "createLearner body:/homeRegion", "a learner may come from anywhere in the country",
            "replaceLearner body:/homeRegion", "a learner may come from anywhere in the country",
            "patchLearner body:/homeRegion", "a learner may come from anywhere in the country",
            "putXapiStatement query:statementId", "the sender of a statement chooses its id",
            "recodeCounty body:/code", "which codes are taken stands on the map of the country",
            "previewRecoding body:/code", "which codes are taken stands on the map of the country");

    /** Known to all towns of a county by right. */
    private static final Set<String> OF_THE_COUNTY = Set.of(
            "institutions",
            "parents",
            "stations",
            "reporting-periods",
            "reconciliations",
            Names.COUNTY,
            Names.CITY,
            "campaigns",
            "releases");

    private final Contract contract;
    private final Requests requests;
    private final World never = World.never();

    Attacks(Contract contract) {
        this.contract = contract;
        this.requests = new Requests(contract);
    }

    /** An exemption for what the document no longer has is one too many. */
    static Set<String> exempt() {
        Set<String> all = new HashSet<>(KNOWN_TO_ALL.keySet());
        all.addAll(FREE_PLACES.keySet());
        return all;
    }

    /** Operations, and places of them, that the document has. */
    Set<String> known() {
        Set<String> known = new HashSet<>(contract.operations().keySet());
        contract.operations()
                .values()
                .forEach(operation ->
                        requests.places(operation).forEach(place -> known.add(operation.id() + " " + place.key())));
        return known;
    }

    List<Attack> of(Position position) {
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : contract.operations().values()) {
            for (Caller caller : Callers.of(position.region())) {
                new Against(position, operation, caller, attacks).all();
            }
        }
        return attacks;
    }

    /** The attacks of one caller on one operation. */
    private final class Against {

        private final Position position;
        private final Operation operation;
        private final Caller caller;
        private final List<Attack> attacks;
        private final Set<String> names = new HashSet<>();

        Against(Position position, Operation operation, Caller caller, List<Attack> attacks) {
            this.position = position;
            this.operation = operation;
            this.caller = caller;
            this.attacks = attacks;
        }

        void all() {
            List<Place> places =
                    requests.places(operation).stream().filter(this::isForeign).toList();
            if (places.isEmpty() && operation.reads()) {
                add("nothing", requests.own(operation, position.own()), null);
            }
            places.forEach(place -> alone(place));
            if (position.strict() && places.size() > 1) {
                add("everything", everything(position.attacked()), everything(never));
            }
            cursor();
            search();
            if (position.strict()) {
                key(places);
            }
        }

        /** Whether a foreign name at the place would be foreign to the caller. */
        private boolean isForeign(Place place) {
            if (KNOWN_TO_ALL.containsKey(operation.id())
                    || FREE_PLACES.containsKey(operation.id() + " " + place.key())
                    || position.shared().contains(place.what())) {
                return false;
            }
            if (position.strict()) {
                return true;
            }
            boolean item = place.key().startsWith("path:") && !OF_THE_COUNTY.contains(place.what());
            return item || place.what().equals(Names.REGION) || place.what().equals("institutions") && !ofTheTree();
        }

        private boolean ofTheTree() {
            return operation.path().contains("/institutions");
        }

        /** Something foreign at one place, all else the caller's own. */
        private void alone(Place place) {
            add(place.key(), at(place, position.attacked()), position.strict() ? at(place, never) : null);
        }

        private Request at(Place place, World other) {
            return requests.written(
                    operation,
                    asked -> asked.key().equals(place.key())
                            ? named(other.value(place.what()))
                            : position.own().value(asked.what()),
                    position.own(),
                    id -> other.etags().getOrDefault(id, position.own().etag(id)),
                    place);
        }

        private Request everything(World other) {
            return requests.written(
                    operation,
                    asked -> position.shared().contains(asked.what())
                            ? position.own().value(asked.what())
                            : named(other.value(asked.what())),
                    position.own(),
                    other::etag,
                    null);
        }

        private String named(String value) {
            names.add(value);
            return value;
        }

        /** The place in a list of others: the page is still the caller's own. */
        private void cursor() {
            String cursor = position.attacked().cursors().get(operation.id());
            if (cursor != null) {
                add("cursor", asking("cursor", cursor), null);
            }
        }

        private void search() {
            if (operation.takes("q")) {
                String text = position.strict()
                        ? position.attacked().canary()
                        : position.attacked().town();
                names.add(text);
                names.add("从来没有");
                add("q", asking("q", text), asking("q", "从来没有"));
            }
        }

        private Request asking(String parameter, String value) {
            Request own = requests.own(operation, position.own());
            String target = own.target().replaceFirst("[?&]" + parameter + "=[^&]*", "");
            String more = parameter + "=" + Requests.encoded(value);
            return own.at(target + (target.contains("?") ? "&" : "?") + more);
        }

        /** The key and the body of a request others made: no stored answer of theirs comes back. */
        private void key(List<Place> places) {
            Request made = position.attacked().keys().get(operation.id());
            if (made != null && places.stream().anyMatch(place -> place.key().startsWith("body:"))) {
                Request sent = made.at(made.target()
                        .replace(position.attacked().county(), position.own().county()));
                add(
                        "Idempotency-Key",
                        sent,
                        sent.with("Idempotency-Key", UUID.randomUUID().toString()));
            }
        }

        private void add(String where, Request foreign, @Nullable Request twin) {
            Set<String> secrets = position.strict()
                    ? Set.of(position.attacked().canary(), position.attacked().town())
                    : Set.of(position.attacked().town());
            attacks.add(new Attack(
                    operation,
                    caller,
                    where,
                    foreign,
                    twin,
                    Set.copyOf(names),
                    secrets,
                    position.attacked().prime()));
        }
    }
}
