package org.sanji.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanji.contract.AnswerCheck;
import org.sanji.local.Tokens;

/**
 * Speaks to the API as one user of the local realm.
 *
 * @param user login of the realm; null is somebody without a token
 */
public record ApiCaller(@Nullable String user) {

    private static final String JSON = "application/json";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String PROVINCE = "jiangsu-province";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern FORBIDDEN = Pattern.compile("[^\\w/?&=%.:,;@!$'()*~-]+");

    private static final String PLATFORM = "learning-platform";

    /** The machine of a learning platform of the city. */
    public static final ApiCaller LEARNING_PLATFORM = new ApiCaller(PLATFORM);

    /** The machine of the province: role puller. */
    public static final ApiCaller PULLER = new ApiCaller(PROVINCE);

    public static final ApiCaller NOBODY = new ApiCaller(null);
    public static final ApiCaller PLATFORM_ADMIN = new ApiCaller("sanji-admin");
    public static final ApiCaller WUJIN_ADMIN = new ApiCaller("wujin-admin");
    public static final ApiCaller HUTANG_EDITOR = new ApiCaller("hutang-editor");
    public static final ApiCaller WUJIN_VIEWER = new ApiCaller("wujin-viewer");
    public static final ApiCaller TIANNING_ADMIN = new ApiCaller("tianning-admin");
    public static final ApiCaller KUNSHAN_ADMIN = new ApiCaller("kunshan-admin");
    public static final ApiCaller REVIEWER = new ApiCaller("changzhou-reviewer");
    public static final ApiCaller ASSESSOR = new ApiCaller("changzhou-assessor");
    public static final ApiCaller ZHONGLOU_ADMIN = new ApiCaller("zhonglou-admin");
    public static final ApiCaller ZHONGLOU_EDITOR = new ApiCaller("zhonglou-editor");
    public static final ApiCaller XINBEI_ADMIN = new ApiCaller("xinbei-admin");
    public static final ApiCaller XINBEI_EDITOR = new ApiCaller("xinbei-editor");
    public static final ApiCaller WUJIN_EDITOR = new ApiCaller("wujin-editor");
    public static final ApiCaller TIANNING_EDITOR = new ApiCaller("tianning-editor");
    public static final ApiCaller JINTAN_ADMIN = new ApiCaller("jintan-admin");
    public static final ApiCaller JINTAN_EDITOR = new ApiCaller("jintan-editor");
    public static final ApiCaller LIYANG_ADMIN = new ApiCaller("liyang-admin");
    public static final ApiCaller LIYANG_EDITOR = new ApiCaller("liyang-editor");
    public static final ApiCaller AUDITOR = new ApiCaller("sanji-auditor");

    public Response get(String path) {
        return send("GET", path, Map.of(), null);
    }

    public Response get(String path, String ifNoneMatch) {
        return send("GET", path, Map.of("If-None-Match", ifNoneMatch), null);
    }

    /** As a browser asks: for a media type, or in a language. */
    public Response get(String path, Map<String, String> headers) {
        return send("GET", path, headers, null);
    }

    public Response post(String path, Object body) {
        return send("POST", path, Map.of(), body);
    }

    public Response post(String path, Object body, String idempotencyKey) {
        return send("POST", path, Map.of("Idempotency-Key", idempotencyKey), body);
    }

    /** A document that is no JSON, or is read as it stands. */
    public Response send(String path, String contentType, String body) {
        return send("POST", path, Map.of(CONTENT_TYPE, contentType), body);
    }

    /** The bytes of a file. */
    public byte[] download(String path, Map<String, String> headers) {
        var server = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        var request = HttpRequest.newBuilder(server.resolve(encoded(path)));
        request.header("Authorization", "Bearer " + token(String.valueOf(user)));
        headers.forEach(request::setHeader);
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A step of a workflow, based on a version. */
    public Response step(String path, @Nullable String ifMatch, @Nullable Object body) {
        return send("POST", path, headers(ifMatch), body);
    }

    /** The same, sent under a key so that it can be repeated. */
    public Response step(String path, String ifMatch, @Nullable Object body, String idempotencyKey) {
        return send("POST", path, Map.of("If-Match", ifMatch, "Idempotency-Key", idempotencyKey), body);
    }

    public Response put(String path, @Nullable String ifMatch, Object body) {
        return send("PUT", path, headers(ifMatch), body);
    }

    public Response patch(String path, @Nullable String ifMatch, Object body) {
        return send("PATCH", path, headers(ifMatch), body);
    }

    public Response delete(String path, @Nullable String ifMatch) {
        return send("DELETE", path, headers(ifMatch), null);
    }

    private static Map<String, String> headers(@Nullable String ifMatch) {
        return ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch);
    }

    /** A request with headers of its own. */
    public Response send(String method, String path, Map<String, String> headers, @Nullable Object body) {
        var server = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        // A Location is a whole address already, and stays one.
        var request = HttpRequest.newBuilder(server.resolve(encoded(path)));
        if (user != null) {
            request.header("Authorization", "Bearer " + token(user));
        }
        if (body != null) {
            request.header(CONTENT_TYPE, method.equals("PATCH") ? MERGE_PATCH : JSON);
        }
        headers.forEach(request::setHeader);
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json(body)));
        try {
            var answer = AnswerCheck.described(CLIENT.send(request.build(), BodyHandlers.ofString()));
            return new Response(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Percent signs are left alone: whoever writes one has encoded the text. */
    private static String encoded(String path) {
        return FORBIDDEN
                .matcher(path)
                .replaceAll(found ->
                        URLEncoder.encode(found.group(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static String token(String user) {
        return user.equals(PROVINCE) || user.equals(PLATFORM) ? Tokens.ofClient(user, user) : Tokens.of(user);
    }

    private static byte[] json(Object body) {
        try {
            if (body instanceof byte[] bytes) {
                return bytes;
            }
            return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return user == null ? "nobody" : user;
    }
}
