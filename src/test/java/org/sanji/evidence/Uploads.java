package org.sanji.evidence;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.contract.AnswerCheck;
import org.sanji.local.Tokens;

/** Attaches evidence through the API, and reads files byte by byte. */
public final class Uploads {

    static final String STANDARD = "changzhou-digital-learning-community";
    static final String PATH = "/v1/counties/320412/evidence";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final AtomicInteger YEAR = new AtomicInteger(2026);

    private Uploads() {}

    /** A year of Hutang nobody else attaches evidence to. */
    static int freshYear() {
        CountyFixture.wujin();
        return YEAR.getAndIncrement();
    }

    static Map<String, Object> request(int year, String clause) {
        Map<String, Object> body = new HashMap<>();
        body.put("standard", STANDARD);
        body.put("version", "trial");
        body.put("clause", clause);
        body.put("region", CountyFixture.HUTANG);
        body.put("year", year);
        body.put("title", "佐证材料");
        body.put("effectiveFrom", year + "-01-01");
        return body;
    }

    static Map<String, Object> link(int year, String clause, String link) {
        Map<String, Object> body = request(year, clause);
        body.put("link", link);
        return body;
    }

    /** The id of new evidence of Hutang that waits for its file. */
    static String announced(int year, String clause) {
        Response created = ApiCaller.HUTANG_EDITOR.post(PATH, request(year, clause));
        if (created.statusCode() != 201) {
            throw new AssertionError(created.asString());
        }
        return created.path("id");
    }

    /** The id of new evidence of Hutang with a file. */
    static String attached(int year, String clause, byte[] file, String name) {
        String id = announced(year, clause);
        Response uploaded = upload(ApiCaller.HUTANG_EDITOR, id, name, file);
        if (uploaded.statusCode() != 201) {
            throw new AssertionError(uploaded.asString());
        }
        return id;
    }

    static Response upload(ApiCaller caller, String id, String name, byte[] file) {
        return upload(caller, id, name, BodyPublishers.ofByteArray(file), Map.of());
    }

    static Response upload(ApiCaller caller, String id, String name, BodyPublisher body, Map<String, String> headers) {
        return upload(caller, PATH, id, name, body, headers);
    }

    /** The same to the evidence of any county. */
    public static Response upload(ApiCaller caller, String path, String id, String name, byte[] file) {
        return upload(caller, path, id, name, BodyPublishers.ofByteArray(file), Map.of());
    }

    private static Response upload(
            ApiCaller caller, String path, String id, String name, BodyPublisher body, Map<String, String> headers) {
        String named = name == null ? "" : "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        var request = request(caller, path + "/" + id + "/revisions" + named).POST(body);
        headers.forEach(request::setHeader);
        var answer = AnswerCheck.described(send(request, BodyHandlers.ofString()));
        return new Response(answer.statusCode(), answer.headers(), answer.body());
    }

    /** A body of unknown length, sent in chunks. */
    static Response uploadInChunks(ApiCaller caller, String id, String name, InputStream body) {
        return upload(caller, id, name, BodyPublishers.ofInputStream(() -> body), Map.of());
    }

    static HttpResponse<byte[]> download(ApiCaller caller, String id, int number, Map<String, String> headers) {
        var request = request(caller, PATH + "/" + id + "/revisions/" + number + "/content");
        headers.forEach(request::setHeader);
        return AnswerCheck.describedBytes(send(request, BodyHandlers.ofByteArray()));
    }

    static HttpRequest.Builder request(ApiCaller caller, String path) {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(30));
        return caller.user() == null ? request : request.header("Authorization", "Bearer " + Tokens.of(caller.user()));
    }

    static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException failed) {
            throw new AssertionError("No answer", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
