package org.sanji.isolation;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.sanji.local.LocalAddresses;

/** A county of its own in which something of everything was made, so that every operation can be asked and answers. */
public final class OneCounty {

    private static final int PRIME = 7877;

    private final Contract contract;
    private final Requests requests;
    private final World world;

    private OneCounty(Contract contract, World world) {
        this.contract = contract;
        this.requests = new Requests(contract);
        this.world = world;
    }

    /**
     * Makes it.
     *
     * @param server where the application listens
     * @param county one nobody has opened
     */
    public static OneCounty settled(LocalAddresses stack, String server, String county)
            throws IOException, InterruptedException {
        var wire = new Wire(server);
        Contract contract = Contract.read(wire.document());
        World world = World.of(county, "紫燕巢", "黄鹂柳", PRIME);
        Accounts.open(stack.realmUrl(), Callers.residents(world));
        var settlement = new Settlement(contract, wire, new Controls(), world);
        Life.open(settlement);
        var life = new Life(settlement);
        life.settle(0);
        life.live("2025-03");
        return new OneCounty(contract, world);
    }

    /** All operations of the served document: first those that read, last those that remove. */
    public List<Operation> operations() {
        return contract.operations().values().stream()
                .sorted(java.util.Comparator.comparingInt(OneCounty::harm))
                .toList();
    }

    private static int harm(Operation operation) {
        return Map.of("GET", 0, "DELETE", 2).getOrDefault(operation.method(), 1);
    }

    public Schemas schemas() {
        return contract.schemas();
    }

    /** A request that is as the document wants it, with names of this county. */
    public Request request(Operation operation) {
        return requests.own(operation, world);
    }

    /** Somebody who may call it. */
    public Caller caller(Operation operation) {
        return Callers.allowed(operation, world).getFirst();
    }

    /** Remembers the version of what was changed. */
    public void remember(String id, String etag) {
        world.etags().put(id, etag);
    }
}
