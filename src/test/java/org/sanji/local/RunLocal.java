package org.sanji.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** {@code make run}: the local stack with kept data and the packaged application on it, until Ctrl-C. */
public final class RunLocal {

    private static final Path APPLICATION = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final LocalPorts ports;
    private final LocalStack stack;

    private RunLocal(LocalPorts ports, LocalStack stack) {
        this.ports = ports;
        this.stack = stack;
    }

    /** With the argument {@code stack} only the database and Keycloak are started, for an application in an IDE. */
    public static void main(String[] arguments) throws InterruptedException {
        int exit = 1;
        // Before anything asks for a logger: the one on the class path complains when it comes second.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Thread.ofVirtual().start(RunLocal::endWithParent);
        try {
            LocalPorts ports = LocalPorts.fromEnvironment();
            say("Starting the database and Keycloak ...");
            try (LocalStack stack = LocalStack.forRunning(ports)) {
                RunLocal run = new RunLocal(ports, stack);
                exit = List.of(arguments).contains("stack") ? run.holdStack() : run.runApplication();
            }
        } catch (IllegalStateException refused) {
            say(refused.getMessage());
        }
        System.exit(exit);
    }

    /** A make that was killed takes this process with it, and this process everything else. */
    private static void endWithParent() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        while (parent.equals(ProcessHandle.current().parent())) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        System.exit(1);
    }

    private int holdStack() throws InterruptedException {
        stack.addresses().environment().forEach((name, value) -> say("export " + name + "='" + value + "'"));
        say("Ctrl-C stops both.");
        Thread.currentThread().join();
        return 0;
    }

    private int runApplication() throws InterruptedException {
        if (!Files.exists(APPLICATION)) {
            throw new IllegalStateException(APPLICATION + " is missing; build it first: ./mvnw package -DskipTests");
        }
        fillDatabase();
        say("Starting the application ...");
        ServerProcess application =
                ServerProcess.startTalking("application", stack.state(), stack.watchdog(), environment(), command());
        stack.stopWithStack(application);
        application.awaitReady(this::isReady, LIMIT);
        say(welcome());
        int exit = application.waitFor();
        if (stack.isStopping()) {
            return 0;
        }
        say("The application ended by itself (" + exit + "); see " + log());
        return exit == 0 ? 1 : exit;
    }

    private void fillDatabase() {
        say("Filling the database with sample data, if it is empty ...");
        LocalAddresses at = stack.addresses();
        long start = System.nanoTime();
        LocalAccounts.open(at);
        if (SampleData.load(at.databaseUrl(), LocalAccounts.MIGRATOR, LocalAccounts.PASSWORD)) {
            say("Three years of six counties written in "
                    + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s.");
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                // Names the state, so that a later start can tell this process from others.
                "-Dsanji.local.state=" + stack.state().directory() + "/",
                "-jar",
                APPLICATION.toString());
    }

    /** Configured as in production, by its environment; everything goes to a file, and warnings to the terminal too. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(stack.addresses().environment());
        environment.put("SANJI_HOST", "127.0.0.1");
        environment.put("SANJI_PORT", String.valueOf(ports.application()));
        environment.put("SANJI_MANAGEMENT_PORT", String.valueOf(ports.management()));
        // For people who read it on a terminal.
        environment.put("LOG_JSON", "false");
        // Secret only in name, and as in %dev: people stay who they are when the same database is used from an IDE.
        environment.put("PERSON_KEY_SECRET", LocalKeys.secret());
        // So that a receiver on the same machine can be tried.
        environment.put(
                "WEBHOOK_ALLOWED_HOSTS", System.getenv().getOrDefault("WEBHOOK_ALLOWED_HOSTS", "127.0.0.1,localhost"));
        // Two seconds are little for the first connection of a cold start on a busy machine.
        environment.put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "30S");
        environment.put(
                "AUDIT_HEADS_FILE", stack.state().file("audit-heads.ndjson").toString());
        environment.put("SWAGGER_UI", "true");
        environment.put("QUARKUS_BANNER_ENABLED", "false");
        environment.put("QUARKUS_LOG_CONSOLE_LEVEL", "WARN");
        environment.put("QUARKUS_LOG_FILE_ENABLED", "true");
        environment.put("QUARKUS_LOG_FILE_PATH", log().toString());
        return environment;
    }

    private Path log() {
        return stack.state().file("application.log");
    }

    private boolean isReady() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(api() + "/q/health/ready"))
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

    private String api() {
        return "http://127.0.0.1:" + ports.application();
    }

    private String welcome() {
        LocalAddresses at = stack.addresses();
        return """

                Sanji is ready. Ctrl-C stops everything; the data stay in .local/ until make clean.
                  API        %1$s      document %1$s/q/openapi
                  try it     %1$s/q/swagger-ui      Authorize, signIn, wujin-admin, sanji
                  metrics    http://127.0.0.1:%7$d/q/metrics
                  Keycloak   %2$s      administrator admin, password admin
                  database   %3$s      user %4$s, password %5$s
                  people     wujin-admin hutang-editor wujin-viewer tianning-admin changzhou-reviewer changzhou-assessor
                             sanji-admin sanji-security sanji-auditor
                             password sanji, client sanji-cli; machines jiangsu-province, learning-platform, secret likewise
                  log        %6$s
                TOKEN=$(curl -s %2$s/protocol/openid-connect/token -d grant_type=password -d client_id=sanji-cli -d username=wujin-admin -d password=sanji | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                curl -s -H "Authorization: Bearer $TOKEN" %1$s/v1/me
                curl -s -H "Authorization: Bearer $TOKEN" '%1$s/v1/counties/320412/regions/320412100/gap-report?standard=changzhou-digital-learning-community&version=trial&year=2025'
                """.formatted(
                        api(),
                        at.realmUrl(),
                        at.databaseUrl().replaceFirst("\\?.*", ""),
                        at.databaseUser(),
                        at.databasePassword(),
                        log(),
                        ports.management());
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
