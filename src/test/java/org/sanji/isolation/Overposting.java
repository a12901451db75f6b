package org.sanji.isolation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes what the contract lets nobody write: somebody who may change a thing sends a good body of it, and in it every
 * attribute that rows of this application are made of and the body does not have. Each must be refused by name.
 */
final class Overposting {

    /** No more errors than these are listed in one refusal. */
    private static final int AT_A_TIME = 90;

    private final Wire wire;
    private final World world;
    private final Requests requests;
    private final Collection<String> attributes;
    private final Map<String, String> taken = new TreeMap<>();
    private int tried;
    private int operations;

    Overposting(Contract contract, Wire wire, World world, Collection<String> attributes) {
        this.wire = wire;
        this.world = world;
        this.requests = new Requests(contract);
        this.attributes = new TreeSet<>(attributes);
    }

    void tryAt(Operation operation) {
        if (operation.reads() || operation.example() == null || operation.schema() == null) {
            return;
        }
        operations++;
        Caller caller = Callers.allowed(operation, world).getFirst();
        List<String> extra = attributes.stream()
                .filter(attribute -> !operation.schema().path("properties").has(attribute))
                .toList();
        for (int from = 0; from < extra.size(); from += AT_A_TIME) {
            tryAt(operation, caller, extra.subList(from, Math.min(extra.size(), from + AT_A_TIME)));
        }
    }

    private void tryAt(Operation operation, Caller caller, List<String> extra) {
        tried += extra.size();
        Answer answer = wire.send(caller, request(operation, caller, extra));
        Set<String> left = new TreeSet<>(extra);
        if (answer.status() == 400) {
            answer.json().path("errors").forEach(error -> {
                if (error.path("code").asText().equals("unknown-property")) {
                    left.remove(error.path("pointer").asText().substring(1));
                }
            });
        }
        if (!left.isEmpty()) {
            taken.put(operation.id(), answer.status() + " without a word on " + left);
        }
    }

    private Request request(Operation operation, Caller caller, List<String> extra) {
        Request own = requests.own(operation, world);
        try {
            ObjectNode body = (ObjectNode) Contract.JSON.readTree(own.body());
            extra.forEach(attribute -> body.put(attribute, "x"));
            Request sent = own.saying(body.toString());
            return operation.method().equals("PATCH") ? current(sent, caller) : sent;
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A patch is laid over the item as it is, so it must name that version. */
    private Request current(Request patch, Caller caller) {
        Answer item = wire.send(caller, new Request("GET", patch.target(), Map.of(), null));
        return patch.with("If-Match", String.valueOf(item.headers().get("etag")));
    }

    /** Operations that did not refuse every attribute by name. */
    Map<String, String> taken() {
        return taken;
    }

    /** How many attributes were sent, all operations together. */
    int tried() {
        return tried;
    }

    @Override
    public String toString() {
        return "%d attributes sent to %d operations, %d operations took one".formatted(tried, operations, taken.size());
    }
}
