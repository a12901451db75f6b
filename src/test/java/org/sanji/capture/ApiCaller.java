package org.sanji.capture;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanji.local.Tokens;

/**
 * Speaks to the API as one user of the local realm.
 *
 * @param user login of the realm; null is somebody without a token
 */
public record ApiCaller(@Nullable String user) {

    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String PROVINCE = "jiangsu-province";
    private static final ObjectMapper MAPPER = new ObjectMapper();

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
    public static final ApiCaller AUDITOR = new ApiCaller("sanji-auditor");

    public Response get(String path) {
        return request(Map.of()).get(path);
    }

    public Response get(String path, String ifNoneMatch) {
        return request(Map.of("If-None-Match", ifNoneMatch)).get(path);
    }

    public Response post(String path, Object body) {
        return request(Map.of()).contentType(JSON).body(json(body)).post(path);
    }

    public Response post(String path, Object body, String idempotencyKey) {
        return request(Map.of("Idempotency-Key", idempotencyKey))
                .contentType(JSON)
                .body(json(body))
                .post(path);
    }

    /** A document that is no JSON, or is read as it stands. */
    public Response send(String path, String contentType, String body) {
        return request(Map.of())
                .contentType(contentType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    /** A step of a workflow, based on a version. */
    public Response step(String path, @Nullable String ifMatch, Object body) {
        return request(headers(ifMatch)).contentType(JSON).body(json(body)).post(path);
    }

    public Response put(String path, @Nullable String ifMatch, Object body) {
        return request(headers(ifMatch)).contentType(JSON).body(json(body)).put(path);
    }

    public Response patch(String path, @Nullable String ifMatch, Object body) {
        return request(headers(ifMatch))
                .contentType(MERGE_PATCH)
                .body(json(body))
                .patch(path);
    }

    public Response delete(String path, @Nullable String ifMatch) {
        return request(headers(ifMatch)).delete(path);
    }

    private static Map<String, String> headers(@Nullable String ifMatch) {
        return ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch);
    }

    private RequestSpecification request(Map<String, String> headers) {
        RequestSpecification request = given().headers(headers);
        return user == null ? request : request.auth().oauth2(token(user));
    }

    private static String token(String user) {
        return user.equals(PROVINCE) ? Tokens.ofClient(PROVINCE, PROVINCE) : Tokens.of(user);
    }

    // Bytes, because a text would be sent in the character set REST Assured thinks its media type has.
    private static byte[] json(Object body) {
        try {
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
