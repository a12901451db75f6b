package org.sanji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The real Keycloak with the realm of this repository. Every stack has a home of its own with links into the one unpacked
 * copy, which nobody writes to. A fresh Keycloak spends most of its start on its tables and keys; that is done once
 * per checkout and realm file, and every new home begins with a copy of the result.
 */
final class LocalKeycloak {

    private static final String NAME = "keycloak";
    private static final String REALM_FILE = "/keycloak/sanji-realm.json";
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private LocalKeycloak() {}

    /** Returns before Keycloak answers; {@link #awaitReady} waits. */
    static ServerProcess start(LocalState state, int port, Watchdog watchdog) {
        try {
            byte[] realm = realm();
            Path home = state.file(NAME + "-" + digest(realm));
            if (!Files.exists(data(home))) {
                Files.createDirectories(data(home).getParent());
                copyWhole(prepared(realm, state, port, watchdog), data(home));
            }
            return launch(home, state, port, watchdog);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void awaitReady(ServerProcess process, int port) {
        process.awaitReady(() -> answers(realmUrl(port)), LIMIT);
    }

    static String realmUrl(int port) {
        return "http://127.0.0.1:" + port + "/realms/sanji";
    }

    /** The database file of a Keycloak that has imported the realm and done nothing else. */
    private static Path prepared(byte[] realm, LocalState state, int port, Watchdog watchdog) throws IOException {
        try (FileChannel turn = LocalState.exclusively()) {
            Path prepared = LocalVersions.LOCAL.resolve("keycloak-realm-" + digest(realm) + ".mv.db");
            if (!Files.exists(prepared)) {
                Path home = state.file(NAME + "-import");
                Files.createDirectories(home.resolve("data/import"));
                Files.write(home.resolve("data/import/sanji-realm.json"), realm);
                ServerProcess process = launch(home, state, port, watchdog);
                awaitReady(process, port);
                process.stop();
                copyWhole(data(home), prepared);
                LocalState.remove(home);
            }
            return prepared;
        }
    }

    private static ServerProcess launch(Path home, LocalState state, int port, Watchdog watchdog) throws IOException {
        Path installation = LocalVersions.keycloak();
        for (String part : List.of("lib", "conf", "providers", "themes")) {
            if (!Files.exists(home.resolve(part))) {
                Files.deleteIfExists(home.resolve(part));
                Files.createSymbolicLink(home.resolve(part), installation.resolve(part));
            }
        }
        Map<String, String> administrator =
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        return ServerProcess.start(NAME, state, watchdog, administrator, command(installation, home, port));
    }

    /**
     * What {@code kc.sh start} runs, without its build step of half a minute: the published archive is built for the
     * embedded database already, and {@code kc.config.built} says so.
     */
    private static List<String> command(Path installation, Path home, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Dkc.config.built=true",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                installation.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://127.0.0.1:" + port);
    }

    private static boolean answers(String url) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void copyWhole(Path from, Path to) throws IOException {
        Path unfinished = to.resolveSibling(to.getFileName() + ".new");
        Files.copy(from, unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path data(Path home) {
        return home.resolve("data/h2/keycloakdb.mv.db");
    }

    private static byte[] realm() throws IOException {
        try (var file = LocalKeycloak.class.getResourceAsStream(REALM_FILE)) {
            return file.readAllBytes();
        }
    }

    private static String digest(byte[] realm) {
        CRC32 sum = new CRC32();
        sum.update(realm);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
