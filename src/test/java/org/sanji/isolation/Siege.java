package org.sanji.isolation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.sanji.local.LocalAddresses;

/**
 * Three counties of two provinces and two cities, and everybody who might want to see or alter what is one county's. Its
 * counties are used by no other test.
 */
final class Siege {

    private static final int AT_ONCE = 4;
    private static final int QUIET = 120;
    private static final int BUSY = 503;

    private final LocalAddresses stack;
    private final Wire wire;
    private final Contract contract;
    private final Controls controls = new Controls();
    private final String recoded;
    private final World attacked;
    private final World town;
    private final World neighbour;
    private final World elsewhere;

    /** In 西湖区 and 滨江区 of Hangzhou and 瑶海区 of Hefei. */
    Siege(LocalAddresses stack, String server) {
        this(stack, server, "330106", "330108", "340102", "330127");
    }

    /**
     * In counties nobody has opened.
     *
     * @param neighbour a county of the city of the attacked one
     * @param elsewhere a county of another province
     * @param recoded one more of the city, which gets a new code
     */
    Siege(LocalAddresses stack, String server, String attacked, String neighbour, String elsewhere, String recoded) {
        this.recoded = recoded;
        this.attacked = World.of(attacked, "朱鹮栖", "白鹤鸣", 7919);
        this.town = World.of(attacked, "朱鹮栖", "灰雁归", 7883);
        this.neighbour = World.of(neighbour, "蓝鹊枝", "翠鸟溪", 7907);
        this.elsewhere = World.of(elsewhere, "金雕崖", "银鸥湾", 7901);
        this.stack = stack;
        this.wire = new Wire(server);
        this.contract = Contract.read(wire.document());
    }

    Controls controls() {
        return controls;
    }

    Contract contract() {
        return contract;
    }

    /** Makes the counties and shows that every operation works for those it is meant for. */
    void prepare() throws Exception {
        Accounts.open(stack.realmUrl(), residents());
        Settlement first = settled(attacked, 0);
        new Life(first).shown("2025-03");
        new Life(first).recode(recoded, attacked.value(Names.CITY) + "98");
        first.read();
        town.put("college", attacked.value("college"));
        new Life(settled(town, 1)).live("2025-04");
        new Life(settled(neighbour, 0)).live("2025-03");
        new Life(settled(elsewhere, 0)).live("2025-03");
        Accounts.open(stack.realmUrl(), attackers());
        new Checksums(stack).awaitDeliveries(attacked.county());
    }

    private Settlement settled(World world, int town) {
        var settlement = new Settlement(contract, wire, controls, world);
        Life.open(settlement);
        new Life(settlement).settle(town);
        return settlement;
    }

    private Set<Caller> residents() {
        Set<Caller> callers = new LinkedHashSet<>();
        for (World world : List.of(attacked, neighbour, elsewhere)) {
            callers.addAll(Callers.residents(world));
        }
        return callers;
    }

    private Set<Caller> attackers() {
        Set<Caller> callers = new LinkedHashSet<>();
        positions().forEach(position -> callers.addAll(Callers.of(position.region())));
        return callers;
    }

    private List<Position> positions() {
        String county = elsewhere.county();
        return List.of(
                Position.neighbourCounty(neighbour, attacked),
                Position.elsewhere("county of another province", county, elsewhere, attacked),
                Position.elsewhere("another city", county.substring(0, 4), elsewhere, attacked),
                Position.elsewhere("another province", county.substring(0, 2), elsewhere, attacked),
                Position.neighbourTown(town, attacked));
    }

    /** All attacks the document gives. */
    List<Attack> attacks() {
        var generated = new Attacks(contract);
        List<Attack> all = new ArrayList<>();
        positions().forEach(position -> all.addAll(generated.of(position)));
        return all;
    }

    /** All by those whose role may call the operation somewhere, and as many others as it takes. */
    static List<Attack> some(List<Attack> attacks, int most) {
        List<Attack> chosen = new ArrayList<>(
                attacks.stream().filter(Attack::isAllowedSomewhere).toList());
        List<Attack> others =
                attacks.stream().filter(attack -> !attack.isAllowedSomewhere()).toList();
        int left = Math.clamp(most - (long) chosen.size(), 0, others.size());
        for (int index = 0; index < left; index++) {
            chosen.add(others.get((int) ((long) index * others.size() / left)));
        }
        return chosen;
    }

    /** Every change of the document, with all that rows are made of and the document does not name. */
    Overposting overposted(Collection<String> attributes) {
        var overposting = new Overposting(contract, wire, attacked, attributes);
        contract.operations().values().forEach(overposting::tryAt);
        return overposting;
    }

    /** The texts of the attacked county that nobody else may ever read, not even in the log. */
    Set<String> canaries() {
        return Set.of(attacked.canary(), town.town());
    }

    String attackedCounty() {
        return attacked.county();
    }

    /** Sends attacks, some at once, and tells what they came to. */
    void send(List<Attack> attacks, Verdicts verdicts) throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> senders = new ArrayList<>();
            for (int sender = 0; sender < AT_ONCE; sender++) {
                senders.add(threads.submit(() -> {
                    for (int at = next.getAndIncrement(); at < attacks.size(); at = next.getAndIncrement()) {
                        send(attacks.get(at), verdicts);
                    }
                }));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
        }
    }

    private void send(Attack attack, Verdicts verdicts) {
        try {
            judge(attack, verdicts);
        } catch (AssertionError undescribed) {
            verdicts.undescribed(attack, undescribed);
        }
    }

    private void judge(Attack attack, Verdicts verdicts) {
        Answer answer = patiently(attack.caller(), attack.foreign());
        Answer never = attack.never() == null ? null : patiently(attack.caller(), attack.never());
        verdicts.judge(attack, answer, never);
    }

    /** Who is told to come again does. */
    private Answer patiently(Caller caller, Request request) {
        Answer answer = wire.send(caller, request);
        for (int tried = 0; answer.status() == BUSY && tried < QUIET; tried++) {
            answer = wire.send(caller, request);
        }
        return answer;
    }

    /** What the attacked county holds, once its figures are added up. */
    Map<String, String> rows() throws SQLException, InterruptedException {
        var checksums = new Checksums(stack);
        Map<String, String> before = Map.of();
        Map<String, String> now = checksums.of(attacked.county());
        for (int tried = 0; tried < QUIET && (!now.equals(before) || isBusy(now)); tried++) {
            Thread.sleep(1_000);
            before = now;
            now = checksums.of(attacked.county());
        }
        return now;
    }

    /** What the tables say to whoever would hand the attacked county's rows to its neighbour. */
    Map<String, String> moved() throws SQLException {
        return new Checksums(stack).moved(attacked.county(), neighbour.county());
    }

    private static boolean isBusy(Map<String, String> rows) {
        return rows.entrySet().stream()
                .anyMatch(table -> table.getKey().equalsIgnoreCase("stale_mark")
                        && !table.getValue().startsWith("0 rows"));
    }

    /** The tables whose rows are others than before. */
    static Map<String, String> changed(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changed = new TreeMap<>();
        after.forEach((table, sum) -> {
            if (!sum.equals(before.get(table))) {
                changed.put(table, before.get(table) + " -> " + sum);
            }
        });
        return changed;
    }
}
