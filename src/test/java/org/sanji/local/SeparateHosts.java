package org.sanji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Hosts on this machine, each with a network of its own and two cables that can be pulled: one to the other hosts, one to
 * whoever works with them. They are network namespaces of Linux: it takes root and {@code ip} (iproute2), and nothing of it
 * is reached from another machine.
 */
final class SeparateHosts implements AutoCloseable {

    /** What a cable is for. */
    enum Cable {
        PEERS("10.77.1"),
        CLIENTS("10.77.2");

        private final String network;

        Cable(String network) {
            this.network = network;
        }

        private String address(int host) {
            return network + "." + host;
        }

        private String bridge() {
            return "sanji-" + end();
        }

        /** What it is called on the host. */
        private String end() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String socket(int host) {
            return bridge() + host;
        }
    }

    private static final int THIS_MACHINE = 254;

    private final int number;

    private SeparateHosts(int number) {
        this.number = number;
    }

    /** What a play before this one left is taken away. */
    static SeparateHosts start(int number) {
        var hosts = new SeparateHosts(number);
        hosts.close();
        for (Cable cable : Cable.values()) {
            run("ip link add " + cable.bridge() + " type bridge");
            run("ip addr add " + cable.address(THIS_MACHINE) + "/24 dev " + cable.bridge());
            run("ip link set " + cable.bridge() + " up");
        }
        hosts.numbers().forEach(SeparateHosts::add);
        return hosts;
    }

    private static void add(int host) {
        run("ip netns add " + name(host));
        run("ip -n " + name(host) + " link set lo up");
        for (Cable cable : Cable.values()) {
            run("ip link add " + cable.socket(host) + " type veth peer name " + cable.end() + " netns " + name(host));
            run("ip link set " + cable.socket(host) + " master " + cable.bridge() + " up");
            run("ip -n " + name(host) + " addr add " + cable.address(host) + "/24 dev " + cable.end());
            run("ip -n " + name(host) + " link set " + cable.end() + " up");
        }
    }

    List<GroupHost> hosts() {
        return numbers()
                .mapToObj(host -> new GroupHost(
                        Cable.CLIENTS.address(host),
                        Cable.PEERS.address(host),
                        "10.77.%",
                        List.of("ip", "netns", "exec", name(host))))
                .toList();
    }

    /** What is on its way is lost, and nobody is told. */
    void pull(Cable cable, GroupHost host) {
        set(cable, host, "down");
    }

    void plug(Cable cable, GroupHost host) {
        set(cable, host, "up");
    }

    private void set(Cable cable, GroupHost host, String state) {
        run("ip link set " + cable.socket(hosts().indexOf(host) + 1) + " " + state);
    }

    private IntStream numbers() {
        return IntStream.rangeClosed(1, number);
    }

    private static String name(int host) {
        return "sanji-host-" + host;
    }

    private static void run(String command) {
        String said = said(command);
        if (!said.isEmpty()) {
            throw new IllegalStateException(command + ": " + said);
        }
    }

    /** Empty when it succeeded. */
    private static String said(String command) {
        try {
            Process process = new ProcessBuilder(command.split(" "))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? "" : said.strip() + " (" + process.exitValue() + ")";
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The cables go with the hosts. What is not there is no failure. */
    @Override
    public void close() {
        numbers().forEach(host -> said("ip netns del " + name(host)));
        for (Cable cable : Cable.values()) {
            said("ip link del " + cable.bridge());
        }
    }
}
