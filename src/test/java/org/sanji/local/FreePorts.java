package org.sanji.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Ports of 127.0.0.1 nobody uses, below the range from which the kernel takes the near end of outgoing connections: a server
 * takes its port only many seconds after it was chosen, and on a busy machine a connection would have taken one of that range
 * meanwhile.
 */
public final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int END = 30_000;

    private FreePorts() {}

    public static int one() {
        return some().findFirst().orElseThrow();
    }

    /** Endless, and none twice. */
    static IntStream some() {
        return new Random().ints(FIRST, END).distinct().filter(FreePorts::isFree);
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
