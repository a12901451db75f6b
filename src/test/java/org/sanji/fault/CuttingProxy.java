package org.sanji.fault;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the application and its database and cuts the connection at the n-th statement since it was told to: before
 * the database has it, or after the database has done it and before the application hears of that.
 */
final class CuttingProxy implements AutoCloseable {

    /** Where the connection is cut. */
    enum Moment {
        BEFORE,
        AFTER
    }

    private static final int QUERY = 3;
    private static final int EXECUTE = 0x17;

    private final ServerSocket door;
    private final int database;
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Moment moment = Moment.BEFORE;
    private volatile @Nullable String cut;

    CuttingProxy(int database) throws IOException {
        this.database = database;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("proxy").start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts at the n-th statement from now on, of whatever connection. */
    void cutAt(int statement, Moment where) {
        cut = null;
        moment = where;
        left.set(statement);
    }

    /** Cuts nothing any more. Gives the statement that was cut, if one was. */
    @Nullable
    String letGo() {
        left.set(Integer.MAX_VALUE);
        return cut;
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket application = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
                application.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                new Line(application, server).start();
            } catch (IOException closed) {
                // The door was closed, or the database is not there: the application sees its connection end.
            }
        }
    }

    /** One connection. */
    private final class Line {

        private final Socket application;
        private final Socket server;
        private volatile boolean deaf;

        Line(Socket application, Socket server) {
            this.application = application;
            this.server = server;
        }

        void start() {
            Thread.ofVirtual().start(() -> pump(this::statements));
            Thread.ofVirtual().start(() -> pump(this::answers));
        }

        private void pump(Pump pump) {
            try (application;
                    server) {
                pump.run();
            } catch (IOException ended) {
                // By either side, or by us.
            }
        }

        /** Packet by packet: three bytes of length, one that counts within an exchange, and what is said. */
        private void statements() throws IOException {
            var in = new DataInputStream(application.getInputStream());
            OutputStream out = new BufferedOutputStream(server.getOutputStream(), 1 << 16);
            byte[] head = new byte[4];
            while (true) {
                in.readFully(head);
                byte[] said = in.readNBytes((head[0] & 0xff) | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16);
                if (isStatement(head, said) && left.decrementAndGet() == 0) {
                    cut = new String(said, 1, said.length - 1, java.nio.charset.StandardCharsets.UTF_8);
                    if (moment == Moment.BEFORE) {
                        return;
                    }
                    deaf = true;
                }
                out.write(head);
                out.write(said);
                out.flush();
            }
        }

        private static boolean isStatement(byte[] head, byte[] said) {
            return head[3] == 0 && said.length > 0 && (said[0] == QUERY || said[0] == EXECUTE);
        }

        private void answers() throws IOException {
            InputStream in = server.getInputStream();
            OutputStream out = application.getOutputStream();
            byte[] some = new byte[1 << 16];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (deaf) {
                    return;
                }
                out.write(some, 0, read);
            }
        }
    }

    private interface Pump {
        void run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
