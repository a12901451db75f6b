package org.sanji.local;

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

    static LocalPorts free() {
        int[] free = FreePorts.some().limit(4).toArray();
        return new LocalPorts(free[0], free[1], free[2], free[3]);
    }

    /** Says which port is taken before anything is started, instead of a server's stack trace after it. */
    void demandFree() {
        String[] names = {"SANJI_PORT", "SANJI_MANAGEMENT_PORT", "KEYCLOAK_PORT", "DB_PORT"};
        int[] ports = {application, management, keycloak, database};
        IntStream.range(0, ports.length)
                .filter(at -> !FreePorts.isFree(ports[at]))
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
}
