package org.sanji.exchange.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request to one address, once. It connects to the address that was looked at, follows no redirect, and reads
 * nothing of the answer but its status. With https the certificate must be that of the host.
 */
@ApplicationScoped
class WebhookSender {

    /** More than the worker ever has under way. */
    private static final int MOST_TO_ONE_HOST = 64;

    private final HttpClient client;
    private final Duration timeout;

    WebhookSender(Vertx vertx, @ConfigProperty(name = "sanji.webhook.timeout") Duration timeout) {
        this.timeout = timeout;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(timeout.toMillis()))
                .setKeepAlive(false)
                .setMaxPoolSize(MOST_TO_ONE_HOST)
                .setVerifyHost(true));
    }

    /** What came of it: a status, or an error, or both. */
    record Answer(@Nullable Integer status, @Nullable WebhookError error) {

        static Answer of(int status) {
            if (status >= 200 && status < 300) {
                return new Answer(status, null);
            }
            boolean redirect = status >= 300 && status < 400;
            return new Answer(status, redirect ? WebhookError.REDIRECTED : WebhookError.REFUSED);
        }

        boolean succeeded() {
            return error == null;
        }
    }

    /** A request with its signature. */
    record Message(String id, long seconds, String signature, String body) {}

    Answer send(WebhookAddresses.Target target, Message message) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(target.address(), target.port())))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.secure())
                .setURI(target.path())
                .setFollowRedirects(false)
                .setTimeout(timeout.toMillis());
        return await(client.request(options).compose(request -> status(request, message)));
    }

    private static Future<Integer> status(HttpClientRequest request, Message message) {
        return request.putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Sanji-Webhooks/1")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", String.valueOf(message.seconds()))
                .putHeader("webhook-signature", message.signature())
                .send(Buffer.buffer(message.body()))
                .map(response -> {
                    int status = response.statusCode();
                    // Whatever follows is not read: a receiver that never ends holds up nobody.
                    response.exceptionHandler(ended -> {});
                    request.reset();
                    return status;
                });
    }

    private Answer await(Future<Integer> status) {
        try {
            return Answer.of(status.toCompletionStage()
                    .toCompletableFuture()
                    .get(timeout.toMillis() + timeout.toMillis() / 2, TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return new Answer(null, WebhookError.TIMEOUT);
        } catch (ExecutionException failed) {
            boolean late = failed.getCause() instanceof TimeoutException;
            return new Answer(null, late ? WebhookError.TIMEOUT : WebhookError.NO_CONNECTION);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer(null, WebhookError.NO_CONNECTION);
        }
    }
}
