package org.sanji.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Three servers in Group Replication with one primary, as {@code k8s/overlays/province} has them, on this machine. Its
 * members can be killed, paused and taken in again while somebody writes.
 */
public final class ReplicationGroup implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SIZE = 3;

    /** That and ten thousand is below the range of outgoing connections too. */
    private static final int LAST_PORT = 22_700;

    private static final String VIEW = """
            select member_host, member_port, member_state, member_role
            from performance_schema.replication_group_members
            """;
    private static final String[] BOOTSTRAP = {
        "set global group_replication_bootstrap_group = on",
        "start group_replication",
        "set global group_replication_bootstrap_group = off"
    };
    private static final String RECOVERY = "change replication source to source_user = 'replication',"
            + " source_password = 'replication' for channel 'group_replication_recovery'";

    private final LocalState state = LocalState.disposable();
    private final Watchdog watchdog = Watchdog.start();
    private final @Nullable SeparateHosts network;
    private final List<GroupMember> members;

    private ReplicationGroup(@Nullable SeparateHosts network) {
        this.network = network;
        List<GroupHost> hosts =
                network == null ? Collections.nCopies(SIZE, GroupHost.BESIDE_THE_OTHERS) : network.hosts();
        List<Integer> ports = freePorts();
        List<String> seeds = IntStream.range(0, SIZE)
                .mapToObj(at -> hosts.get(at).peerAddress() + ":" + (ports.get(at) + 10_000))
                .toList();
        members = IntStream.range(0, SIZE)
                .mapToObj(at ->
                        new GroupMember(state, watchdog, at + 1, hosts.get(at), ports.get(at), options(seeds, at)))
                .toList();
    }

    /** Forms the group; its first member is its primary. */
    public static ReplicationGroup start() throws SQLException {
        return start(null);
    }

    /** The same with a host for each, whose network can be cut; it takes root. */
    public static ReplicationGroup startApart() throws SQLException {
        return start(SeparateHosts.start(SIZE));
    }

    private static ReplicationGroup start(@Nullable SeparateHosts network) throws SQLException {
        var group = new ReplicationGroup(network);
        for (GroupMember member : group.members) {
            member.start();
            member.execute(RECOVERY);
        }
        group.members.getFirst().execute(BOOTSTRAP);
        for (GroupMember member : group.members.subList(1, SIZE)) {
            member.execute("start group_replication");
        }
        group.awaitWhole();
        return group;
    }

    public void createSchema(String name) throws SQLException {
        awaitPrimary().execute("create database `" + name + "` character set utf8mb4");
    }

    public List<GroupMember> members() {
        return members;
    }

    /** Who says of itself that it is the primary of a majority. */
    public Optional<GroupMember> primary() {
        return members.stream()
                .filter(GroupMember::isRunning)
                .filter(member -> isPrimary(view(member), member))
                .findFirst();
    }

    /** Brings a member that was killed back into the group; what it missed comes from the others. */
    public void rejoin(GroupMember member) throws SQLException {
        member.start();
        member.execute("start group_replication");
        awaitWhole();
    }

    /** Nothing passes between it and the other members any more, nor, if so, between it and who works with it. */
    public void cut(GroupMember member, boolean fromClientsToo) {
        hosts().pull(SeparateHosts.Cable.PEERS, member.host());
        if (fromClientsToo) {
            hosts().pull(SeparateHosts.Cable.CLIENTS, member.host());
        }
    }

    /** Everything passes again. */
    public void connect(GroupMember member) {
        for (SeparateHosts.Cable cable : SeparateHosts.Cable.values()) {
            hosts().plug(cable, member.host());
        }
    }

    private SeparateHosts hosts() {
        return Objects.requireNonNull(network, "These members have one host: nothing can be cut");
    }

    /** Until every member sees three that are online: before that, a second fault may be one too many. */
    public void awaitWhole() {
        await(
                "three members are online in the eyes of each",
                () -> members.stream()
                        .allMatch(member ->
                                view(member).stream().filter(Seen::isOnline).count() == SIZE));
    }

    /** Until somebody is primary of a majority. */
    public GroupMember awaitPrimary() {
        await("somebody is primary", () -> primary().isPresent());
        return primary().orElseThrow();
    }

    /**
     * What docs/operations.md says for a group without a majority: all are started, the one with every transaction begins a
     * new group, the others join it. Where none has every one, it is the last primary, because it has all that anybody was
     * promised; whoever has what it has not becomes a copy of it.
     */
    public GroupMember bootstrapAgain(GroupMember lastPrimary) throws SQLException {
        for (GroupMember member : members) {
            if (!member.isRunning()) {
                member.start();
            }
            member.execute("stop group_replication");
        }
        GroupMember first = withEveryTransaction().orElse(lastPrimary);
        String had = certified(first);
        first.execute(BOOTSTRAP);
        for (GroupMember member : members) {
            if (member != first) {
                if (!contains(had, certified(member))) {
                    member.becomeCopyOf(first);
                    member.execute(RECOVERY);
                }
                member.execute("start group_replication");
            }
        }
        awaitWhole();
        return first;
    }

    private Optional<GroupMember> withEveryTransaction() throws SQLException {
        for (GroupMember candidate : members) {
            String had = certified(candidate);
            boolean every = true;
            for (GroupMember other : members) {
                every &= contains(had, certified(other));
            }
            if (every) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private boolean contains(String transactions, String others) throws SQLException {
        return "1".equals(members.getFirst().ask("select gtid_subset('%s', '%s')".formatted(others, transactions)));
    }

    /** What it has done, and what the group agreed on and it has still to do. */
    private static String certified(GroupMember member) throws SQLException {
        String received = member.ask("select replace(received_transaction_set, '\\n', '')"
                + " from performance_schema.replication_connection_status"
                + " where channel_name = 'group_replication_applier'");
        return received.isEmpty() ? transactions(member) : transactions(member) + "," + received;
    }

    /** What differs between members once all have applied everything: transactions, or the rows of a table. */
    public List<String> differences(String schema) throws SQLException {
        String executed = transactions(awaitPrimary());
        List<String> different = new ArrayList<>();
        List<String> tables = tables(schema);
        List<String> sums = checksums(members.getFirst(), schema, tables);
        for (GroupMember member : members) {
            member.execute("do wait_for_executed_gtid_set('" + executed + "', 120)");
            if (!transactions(member).equals(executed)) {
                different.add(member.name() + " has other transactions: " + transactions(member));
            }
            List<String> theirs = checksums(member, schema, tables);
            IntStream.range(0, tables.size())
                    .filter(at -> !theirs.get(at).equals(sums.get(at)))
                    .forEach(at -> different.add(tables.get(at) + " differs on " + member.name()));
        }
        return different;
    }

    private List<String> tables(String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = members.getFirst().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select table_name from information_schema.tables where"
                        + " table_schema = '" + schema + "' and table_type = 'BASE TABLE' order by 1")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static List<String> checksums(GroupMember member, String schema, List<String> tables) throws SQLException {
        List<String> sums = new ArrayList<>();
        try (Connection connection = member.connect();
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
            for (String table : tables) {
                try (ResultSet sum = statement.executeQuery("checksum table `" + schema + "`.`" + table + "`")) {
                    sum.next();
                    sums.add(String.valueOf(sum.getString(2)));
                }
            }
        }
        return sums;
    }

    private static String transactions(GroupMember member) throws SQLException {
        return member.ask("select replace(@@global.gtid_executed, '\\n', '')");
    }

    /** What a member sees of another. */
    private record Seen(int port, String state, String role) {

        boolean isOnline() {
            return state.equals("ONLINE");
        }
    }

    private static List<Seen> view(GroupMember member) {
        List<Seen> seen = new ArrayList<>();
        try (Connection connection = member.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(VIEW)) {
            while (row.next()) {
                seen.add(new Seen(row.getInt(2), row.getString(3), row.getString(4)));
            }
        } catch (SQLException noAnswer) {
            return List.of();
        }
        return seen;
    }

    private static boolean isPrimary(List<Seen> seen, GroupMember member) {
        return seen.stream().filter(Seen::isOnline).count() * 2 > SIZE
                && seen.stream()
                        .anyMatch(one -> one.port() == member.port()
                                && one.isOnline()
                                && one.role().equals("PRIMARY"));
    }

    /** What each sees. */
    private String views() {
        return members.stream()
                .map(member -> "\n" + member.name() + " at " + member.port() + " sees " + view(member))
                .collect(Collectors.joining());
    }

    private void await(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not reached within " + PATIENCE + ": " + what + views());
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static List<Integer> freePorts() {
        return FreePorts.some()
                .filter(port -> port < LAST_PORT && FreePorts.isFree(port + 10_000))
                .limit(SIZE)
                .boxed()
                .toList();
    }

    /** They talk to each other at their ports and ten thousand. */
    private static List<String> options(List<String> seeds, int at) {
        return List.of(
                "--gtid-mode=ON",
                "--enforce-gtid-consistency=ON",
                "--plugin-load-add=group_replication.so",
                "--plugin-load-add=mysql_clone.so",
                "--group-replication-group-name=7d1f4c52-2f0a-4b53-9a52-3c1f5a1d0e01",
                "--group-replication-start-on-boot=OFF",
                "--group-replication-recovery-get-public-key=ON",
                "--group-replication-consistency=BEFORE_ON_PRIMARY_FAILOVER",
                "--group-replication-transaction-size-limit=150000000",
                "--group-replication-local-address=" + seeds.get(at),
                "--group-replication-group-seeds=" + String.join(",", seeds));
    }

    @Override
    public void close() {
        members.forEach(GroupMember::kill);
        members.forEach(GroupMember::keepLog);
        watchdog.close();
        if (network != null) {
            network.close();
        }
        state.close();
    }
}
