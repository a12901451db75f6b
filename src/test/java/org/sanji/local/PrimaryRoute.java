package org.sanji.local;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a {@link ReplicationGroup} as MySQL Router does before an InnoDB Cluster: every connection goes to the
 * primary, and those to a server that is none any more are closed. The Router itself finds the primary in tables that only
 * MySQL Shell makes; this asks the members.
 */
public final class PrimaryRoute implements AutoCloseable {

    private static final int LOOK_AROUND_MILLIS = 500;

    private final ReplicationGroup group;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Socket, GroupMember> open = new ConcurrentHashMap<>();
    private volatile @Nullable GroupMember primary;

    private PrimaryRoute(ReplicationGroup group, ServerSocket socket) {
        this.group = group;
        this.socket = socket;
    }

    public static PrimaryRoute to(ReplicationGroup group) {
        try {
            var route = new PrimaryRoute(group, new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
            route.look();
            route.threads.submit(route::lookAround);
            route.threads.submit(route::accept);
            return route;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** An address for a schema of the primary, with the account that may do everything. */
    public LocalAddresses addresses(String schema, String realmUrl) {
        String url = "jdbc:mysql://127.0.0.1:" + socket.getLocalPort() + "/" + schema
                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        return new LocalAddresses(url, GroupMember.USER, "", realmUrl);
    }

    private void lookAround() {
        while (!socket.isClosed()) {
            look();
            try {
                Thread.sleep(LOOK_AROUND_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void look() {
        GroupMember found = group.primary().orElse(null);
        if (found != null && found != primary) {
            primary = found;
            open.forEach((connection, member) -> {
                if (member != found) {
                    close(connection);
                }
            });
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.submit(() -> route(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void route(Socket client) {
        GroupMember member = primary;
        var server = new Socket();
        try (client;
                server) {
            if (member == null) {
                return;
            }
            server.connect(new InetSocketAddress(member.host().address(), member.port()), 2_000);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            open.put(server, member);
            threads.submit(() -> pass(client, server));
            pass(server, client);
        } catch (IOException gone) {
            // Its client sees a connection that ends.
        } finally {
            open.remove(server);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException ended) {
            // Both ends are closed with it.
        }
    }

    private static void close(Closeable connection) {
        try {
            connection.close();
        } catch (IOException closedBefore) {
            // Then it is closed.
        }
    }

    @Override
    public void close() {
        close(socket);
        Set.copyOf(open.keySet()).forEach(PrimaryRoute::close);
        threads.shutdownNow();
    }
}
