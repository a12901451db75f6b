package org.sanji.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/** The ports of one local stack, all on 127.0.0.1. */
record LocalPorts(int application, int management, int keycloak, int database) {

    static LocalPorts fromEnvironment() {
        int application = chosen("SANJI_PORT", 8080);
        return new LocalPorts(
                application,
                chosen("SANJI_MANAGEMENT_PORT", application > 64_000 ? application - 1000 : application + 1000),
                chosen("KEYCLOAK_PORT", 8180),
                chosen("DB_PORT", 3316));
    }

    /** Ports nobody uses, below the range from which the kernel takes the near end of outgoing connections. */
    static LocalPorts free() {
        int[] free = new Random()
                .ints(20_000, 30_000)
                .distinct()
                .filter(LocalPorts::isFree)
                .limit(4)
                .toArray();
        return new LocalPorts(free[0], free[1], free[2], free[3]);
    }

    /** Says which port is taken before anything is started, instead of a server's stack trace after it. */
    void demandFree() {
        String[] names = {"SANJI_PORT", "SANJI_MANAGEMENT_PORT", "KEYCLOAK_PORT", "DB_PORT"};
        int[] ports = {application, management, keycloak, database};
        IntStream.range(0, ports.length)
                .filter(at -> !isFree(ports[at]))
                .findFirst()
                .ifPresent(at -> {
                    throw new IllegalStateException(
                            "Port %d is taken by another program; choose another: %s=%d make run"
                                    .formatted(ports[at], names[at], ports[at] + 100));
                });
    }

    private static int chosen(String variable, int otherwise) {
        String given = System.getenv(variable);
        return given == null || given.isBlank() ? otherwise : Integer.parseInt(given.strip());
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
