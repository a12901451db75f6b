package org.sanji.release;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request whose last bytes are long in coming. */
final class SlowRequest {

    private final Socket socket;
    private final String head;
    private final String body;

    SlowRequest(int port, String token, String path, String body) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.socket.setSoTimeout(30_000);
        this.body = body;
        this.head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + token + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
    }

    /** Sends all but the last byte. */
    void begin() throws IOException {
        socket.getOutputStream().write((head + body.substring(0, body.length() - 1)).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Sends the last byte, and gives the answer. */
    String end() throws IOException {
        try (socket) {
            socket.getOutputStream().write(body.substring(body.length() - 1).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            byte[] answer = new byte[4096];
            int read = socket.getInputStream().read(answer);
            return read < 0 ? "" : new String(answer, 0, read, StandardCharsets.UTF_8);
        }
    }
}
