package org.sanji.local;

/** A Keycloak of its own that may be ended and started again with what it knows. */
public final class KillableKeycloak implements AutoCloseable {

    private final LocalState state = LocalState.disposable();
    private final Watchdog watchdog = Watchdog.start();
    private final int port = FreePorts.one();
    private ServerProcess process;

    private KillableKeycloak() {
        this.process = started();
    }

    /** Started, with the realm of this repository. */
    public static KillableKeycloak start() {
        return new KillableKeycloak();
    }

    public String realmUrl() {
        return LocalKeycloak.realmUrl(port);
    }

    /** The addresses of another stack with this Keycloak in the place of its own. */
    public LocalAddresses in(LocalAddresses stack) {
        return new LocalAddresses(stack.databaseUrl(), stack.databaseUser(), stack.databasePassword(), realmUrl());
    }

    /** Ends it; what it stored stays. */
    public void stop() {
        process.stop();
    }

    /** Starts it again and waits until it answers. */
    public void restart() {
        process = started();
    }

    private ServerProcess started() {
        ServerProcess server = LocalKeycloak.start(state, port, watchdog);
        LocalKeycloak.awaitReady(server, port);
        return server;
    }

    @Override
    public void close() {
        process.kill();
        watchdog.close();
        state.close();
    }
}
