package org.sanji.tenancy;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.contract.AnswerFilter;
import org.sanji.local.Tokens;

/** That a token is remembered opens nothing to a token that is not that one, or is that one no longer. */
@QuarkusTest
class VerifiedTokensTest {

    private static final String SELF = "/v1/me";

    private static int status(String authorization) {
        return given().filter(new AnswerFilter())
                .header("Authorization", authorization)
                .get(SELF)
                .statusCode();
    }

    @Test
    @DisplayName("A forged sibling of a token just used is refused, and the token itself goes on")
    void forgedSibling() {
        String token = Tokens.of("wujin-admin");
        assertEquals(200, status("Bearer " + token));
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"region\":\"320412\"", "\"region\":\"320402\"");
        String elsewhere =
                Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        assertEquals(401, status("Bearer " + parts[0] + "." + elsewhere + "." + parts[2]), "another region");
        assertEquals(401, status("Bearer " + parts[0] + "." + parts[1] + "."), "no signature");
        assertEquals(401, status("Bearer " + token + "A"), "a longer signature");
        assertEquals(401, status("Basic " + token), "another scheme");
        assertEquals(200, status("Bearer " + token));
    }

    @Test
    @DisplayName("A token that was used a second before its end is refused after it")
    void afterItsEnd() throws InterruptedException {
        String token = Tokens.ofAMoment("wujin-admin");
        assertEquals(200, status("Bearer " + token));
        assertEquals(200, status("Bearer " + token));
        Thread.sleep(4_000);
        assertEquals(401, status("Bearer " + token));
    }
}
