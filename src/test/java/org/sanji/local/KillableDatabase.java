package org.sanji.local;

/** A database of its own that may be killed as by {@code kill -9} and started again with its data. */
public final class KillableDatabase implements AutoCloseable {

    private final LocalState state = LocalState.disposable();
    private final Watchdog watchdog = Watchdog.start();
    private final int port = LocalPorts.free().database();
    private ServerProcess process;

    private KillableDatabase() {
        this.process = started();
    }

    public static KillableDatabase start() {
        return new KillableDatabase();
    }

    /** The addresses of another stack with this database in the place of its own. */
    public LocalAddresses in(LocalAddresses stack) {
        return new LocalAddresses(
                LocalDatabase.url(port), LocalDatabase.USER, LocalDatabase.PASSWORD, stack.realmUrl());
    }

    /** Ends it in the middle of whatever it does, and starts it again. */
    public void killAndRestart() {
        process.kill();
        process = started();
    }

    private ServerProcess started() {
        ServerProcess server = LocalDatabase.start(state, port, watchdog);
        LocalDatabase.awaitReady(server, port);
        return server;
    }

    @Override
    public void close() {
        process.kill();
        watchdog.close();
        state.close();
    }
}
