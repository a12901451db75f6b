package org.sanji.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes, through the API, one object of everything that operations can name. Every call that succeeds is the positive
 * control of its operation: without it a refusal of the same operation would prove nothing.
 */
final class Settlement {

    private static final String COLLECTION = "/v1/counties/{county}/";
    private static final int PATIENCE = 60;
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final Contract contract;
    private final Requests requests;
    private final Wire wire;
    private final Controls controls;
    private final World world;

    Settlement(Contract contract, Wire wire, Controls controls, World world) {
        this.contract = contract;
        this.requests = new Requests(contract);
        this.wire = wire;
        this.controls = controls;
        this.world = world;
    }

    World world() {
        return world;
    }

    Caller admin() {
        return new Caller("county-admin", world.county());
    }

    Caller editor() {
        return new Caller("editor", world.county());
    }

    Caller reviewer() {
        return new Caller("reviewer", world.value(Names.CITY));
    }

    /** Another reviewer than the one who assesses. */
    Caller decider() {
        return new Caller("reviewer", world.county().substring(0, 2));
    }

    Caller platform() {
        return new Caller("platform-admin", world.county().substring(0, 2));
    }

    /** What stands at a place of an answer, once a property of it is as awaited. */
    JsonNode awaited(String path, String place, String property, String value) {
        for (int tried = 0; tried < PATIENCE * 20; tried++) {
            JsonNode found = get(path).json().at(place);
            if (found.path(property).asText().equals(value)) {
                return found;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(250_000_000);
        }
        throw new IllegalStateException(path + " is not " + value + ": " + get(path));
    }

    /** Does what an operation is for, or fails. */
    JsonNode does(String operation, Caller caller) {
        return does(operation, caller, Map.of());
    }

    JsonNode does(String operation, Caller caller, Map<String, ? extends @Nullable Object> otherwise) {
        Operation wanted = contract.operation(operation);
        Request request = requests.own(wanted, world, otherwise);
        if (wanted.method().equals("POST") && !operation.startsWith("preview")) {
            request = request.with("Idempotency-Key", "key of " + operation + " " + UUID.randomUUID());
        }
        return does(wanted, caller, request);
    }

    /** Asks for something that is answered only when the query names it. */
    void asks(String operation, Caller caller, String query) {
        Operation wanted = contract.operation(operation);
        Request request = requests.own(wanted, world);
        does(wanted, caller, request.at(request.target() + query));
    }

    /** The id of the first item of a list, once there is one. */
    String first(Caller caller, String list) {
        JsonNode items = Contract.JSON.createArrayNode();
        for (int tried = 0; items.isEmpty() && tried < PATIENCE; tried++) {
            pause();
            items = wire.send(caller, new Request("GET", list, Map.of(), null))
                    .json()
                    .path("items");
        }
        return items.path(0).path("id").asText();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private JsonNode does(Operation operation, Caller caller, Request request) {
        Answer answer = wire.send(caller, request);
        // Figures are being added up, or the same row is being computed.
        for (int tried = 0; answer.body().contains("\"conflict\"") && tried < PATIENCE; tried++) {
            answer = wire.send(caller, request);
        }
        if (!answer.succeeded()) {
            throw new IllegalStateException(caller + " could not " + request + ": " + answer);
        }
        controls.succeeded(operation);
        if (request.headers().containsKey("Idempotency-Key")) {
            world.keys().put(operation.id(), request);
        }
        return remembered(answer);
    }

    /** The version of what was answered, to be changed later. */
    private JsonNode remembered(Answer answer) {
        JsonNode body = answer.body().startsWith("{") ? answer.json() : Contract.JSON.createObjectNode();
        String etag = answer.headers().get("etag");
        if (etag != null && body.has("id")) {
            world.etags().put(body.path("id").asText(), etag);
        }
        return body;
    }

    /** Makes one and remembers it under its collection. */
    String makes(String operation, Caller caller, String what, Map<String, ? extends @Nullable Object> otherwise) {
        String id = does(operation, caller, otherwise).path("id").asText();
        world.put(what, id);
        return id;
    }

    /** The rows of every feature: what refers to others comes after them. */
    List<String> capture() {
        List<String> made = new ArrayList<>();
        List<Operation> left = new ArrayList<>(features());
        while (!left.isEmpty()) {
            List<Operation> ready = left.stream().filter(this::canBeMade).toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Nothing to refer to was made for " + left);
            }
            for (Operation creating : ready) {
                String collection = creating.path().substring(COLLECTION.length());
                makes(creating.id(), admin(), collection, Map.of());
                made.add(collection);
            }
            left.removeAll(ready);
        }
        return made;
    }

    private boolean canBeMade(Operation creating) {
        return requests.places(creating).stream().allMatch(place -> world.has(place.what()));
    }

    /** The operations that create rows of features: they can be removed again. */
    private List<Operation> features() {
        return contract.operations().values().stream()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation -> operation.path().startsWith(COLLECTION))
                .filter(operation -> operation.path().indexOf('/', COLLECTION.length()) < 0)
                .filter(operation -> !operation.path().endsWith("/evidence"))
                .filter(operation -> exists("DELETE", operation.path() + "/{id}"))
                .toList();
    }

    private boolean exists(String method, String path) {
        return operation(method, path) != null;
    }

    private @Nullable Operation operation(String method, String path) {
        return contract.operations().values().stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    /** Replaces, patches and removes what was made, the last first; then everything is made once more. */
    void recapture(List<String> made) {
        for (String collection : made.reversed()) {
            for (String step : List.of("/disclosure", "/export")) {
                Operation operation = operation("POST", COLLECTION + collection + "/{id}" + step);
                if (operation != null) {
                    does(operation, admin(), requests.own(operation, world));
                }
            }
            for (String method : List.of("PUT", "PATCH", "DELETE")) {
                Operation operation = operation(method, COLLECTION + collection + "/{id}");
                if (operation != null) {
                    does(operation, admin(), requests.own(operation, world));
                }
            }
            world.values().remove(collection);
        }
        capture();
    }

    /** A school and two stations of the town. */
    void institutions() {
        world.values().putIfAbsent("parents", NOBODY);
        if (!world.has("college")) {
            makes("openInstitution", admin(), "college", institution("COUNTY_COLLEGE", world.county(), null));
        }
        world.put("parents", world.value("college"));
        makes(
                "openInstitution",
                admin(),
                "institutions",
                institution("TOWNSHIP_SCHOOL", world.value(Names.REGION), world.value("college")));
        world.put("parents", world.value("institutions"));
        station("stations");
    }

    /** One more station of the village. */
    String station(String what) {
        return makes(
                "openInstitution",
                admin(),
                what,
                institution("VILLAGE_STATION", world.value("village"), world.value("institutions")));
    }

    private static Map<String, @Nullable Object> institution(String tier, String region, @Nullable String parent) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("tier", tier);
        body.put("region", region);
        body.put("parent", parent);
        body.put("validFrom", "2000-01-01");
        return body;
    }

    /** Reads everything there is with own names, and keeps the cursors of lists. */
    void read() {
        contract.operations().values().stream().filter(Operation::reads).forEach(this::read);
    }

    private void read(Operation operation) {
        Request request = requests.own(operation, world);
        boolean list = operation.takes("cursor");
        String target = request.target();
        Request asked = list ? request.at(target + (target.contains("?") ? "&" : "?") + "limit=1") : request;
        for (Caller caller : Callers.allowed(operation, world)) {
            Answer answer = wire.send(caller, asked);
            if (answer.succeeded()) {
                controls.succeeded(operation);
                if (list && answer.json().hasNonNull("next")) {
                    world.cursors()
                            .put(operation.id(), answer.json().path("next").asText());
                }
                return;
            }
            controls.refused(operation, caller + ": " + request + ": " + answer);
        }
    }

    Answer get(String target) {
        return wire.send(admin(), new Request("GET", target, Map.of(), null));
    }

    Answer send(Caller caller, Request request) {
        return wire.send(caller, request);
    }

    Request request(String operation, Map<String, ? extends @Nullable Object> otherwise) {
        return requests.own(contract.operation(operation), world, otherwise);
    }

    /** Does something with another object in the place of the usual one. */
    void instead(String what, String value, Runnable work) {
        String usual = world.value(what);
        world.put(what, value);
        work.run();
        world.put(what, usual);
    }
}
