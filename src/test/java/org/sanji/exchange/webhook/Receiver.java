package org.sanji.exchange.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A real receiver of webhooks, which answers as a test wants it to. */
final class Receiver implements AutoCloseable {

    private static final int PATIENCE = 600;
    private static final int PAUSE = 50;

    private final HttpServer server;
    private final String scheme;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile IntFunction<Integer> answer = attempt -> 204;
    private volatile int delay;

    /** A request as it came. */
    record Received(String path, Map<String, String> headers, String body) {}

    Receiver() {
        this(null);
    }

    private Receiver(@Nullable SSLContext keys) {
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            server = keys == null ? HttpServer.create(anyPort, 0) : HttpsServer.create(anyPort, 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (server instanceof HttpsServer secure) {
            secure.setHttpsConfigurator(new HttpsConfigurator(keys));
        }
        scheme = keys == null ? "http" : "https";
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    /** With a certificate of its own making, which nobody trusts. */
    static Receiver withUntrustedCertificate(Path directory) throws Exception {
        Path file = directory.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "secret",
                        "-keystore",
                        file.toString(),
                        "-alias",
                        "own")
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("No key was made");
        }
        KeyStore store = KeyStore.getInstance(file.toFile(), "secret".toCharArray());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new Receiver(context);
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(exchange.getRequestURI().toString(), headers, body));
        pause(delay);
        int status = answer.apply(received.size());
        exchange.getResponseHeaders().add("Location", url("/elsewhere"));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    String url(String path) {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** By the number of the request, from one on. */
    void answers(IntFunction<Integer> status) {
        answer = status;
    }

    void waits(int millis) {
        delay = millis;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    /** What has come, once the condition holds. */
    List<Received> await(Predicate<List<Received>> condition) {
        for (int tried = 0; tried < PATIENCE; tried++) {
            if (condition.test(received)) {
                return received();
            }
            pause(PAUSE);
        }
        throw new AssertionError("Not what was waited for: " + received);
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** As a receiver reckons it, from docs/webhooks.md alone. */
    static String signature(String secret, Received request) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = request.headers().get("webhook-id") + "."
                + request.headers().get("webhook-timestamp") + "." + request.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
