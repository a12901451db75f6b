package org.sanji.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The database and Keycloak beside the application, without Docker. Both stop with {@link #close}, when this JVM ends,
 * and when it is killed. With {@code DB_URL}, {@code DB_USERNAME} and {@code DB_PASSWORD} in the environment that server
 * is used and no database is started.
 */
public final class LocalStack implements AutoCloseable {

    private final LocalState state;
    private final Watchdog watchdog = Watchdog.start();
    private final Deque<ServerProcess> running = new ArrayDeque<>();
    private final Thread closing = new Thread(this::stopAll, "local-stack-stop");
    private @Nullable GivenDatabase given;
    private @Nullable LocalAddresses addresses;
    private boolean stopped;

    private LocalStack(LocalState state) {
        this.state = state;
        Runtime.getRuntime().addShutdownHook(closing);
    }

    /** The stack all tests of this JVM share; the first that asks starts it, with a fresh database. */
    public static LocalAddresses forTests() {
        // Locks on a class of the JDK: this class is loaded once per class loader of Quarkus.
        synchronized (Runtime.class) {
            if (!LocalAddresses.arePublished()) {
                start(LocalState.disposable(), LocalPorts.free()).addresses().publish();
            }
            return LocalAddresses.published();
        }
    }

    /** The stack of {@code make run}: its data stay. */
    static LocalStack forRunning(LocalPorts ports) {
        LocalState state = LocalState.kept();
        // Only now: claiming the state stopped what a crash had left on these ports.
        ports.demandFree();
        return start(state, ports);
    }

    private static LocalStack start(LocalState state, LocalPorts ports) {
        LocalStack stack = new LocalStack(state);
        try {
            stack.startAll(ports);
            return stack;
        } catch (RuntimeException failed) {
            boolean interrupted = stack.isStopping();
            stack.close();
            throw interrupted ? new IllegalStateException("Stopped while starting", failed) : failed;
        }
    }

    public LocalAddresses addresses() {
        if (addresses == null) {
            throw new IllegalStateException("The stack has not started");
        }
        return addresses;
    }

    synchronized boolean isStopping() {
        return stopped;
    }

    LocalState state() {
        return state;
    }

    Watchdog watchdog() {
        return watchdog;
    }

    /** Has a further process stopped with the stack, before what it needs. */
    void stopWithStack(ServerProcess process) {
        add(process);
    }

    private void startAll(LocalPorts ports) {
        String realm = LocalKeycloak.realmUrl(ports.keycloak());
        given = GivenDatabase.fromEnvironment(state).orElse(null);
        if (given == null) {
            ServerProcess database = add(LocalDatabase.start(state, ports.database(), watchdog));
            startKeycloak(ports);
            LocalDatabase.awaitReady(database, ports.database());
            addresses = new LocalAddresses(
                    LocalDatabase.url(ports.database()), LocalDatabase.USER, LocalDatabase.PASSWORD, realm);
        } else {
            startKeycloak(ports);
            addresses = new LocalAddresses(given.url(), given.user(), given.password(), realm);
        }
    }

    private void startKeycloak(LocalPorts ports) {
        ServerProcess keycloak = add(LocalKeycloak.start(state, ports.keycloak(), watchdog));
        LocalKeycloak.awaitReady(keycloak, ports.keycloak());
    }

    private synchronized ServerProcess add(ServerProcess process) {
        running.push(process);
        if (stopped) {
            process.kill();
            throw new IllegalStateException("The stack is stopping");
        }
        return process;
    }

    @Override
    public void close() {
        stopAll();
        try {
            Runtime.getRuntime().removeShutdownHook(closing);
        } catch (IllegalStateException ending) {
            // The JVM is ending already, and the hook finds nothing left to do.
        }
    }

    private synchronized void stopAll() {
        if (stopped) {
            return;
        }
        stopped = true;
        running.forEach(state.isDisposable() ? ServerProcess::kill : ServerProcess::stop);
        watchdog.close();
        if (given != null) {
            given.close();
        }
        state.close();
    }
}
