package org.sanji.tenancy;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.local.KeycloakAdministration;
import org.sanji.local.LocalStack;
import org.sanji.local.Tokens;

/** Administration in three hands, and accounts that are somebody's (docs/decisions/0033). */
@QuarkusTest
class AdministratorsTest {

    private final KeycloakAdministration keycloak =
            new KeycloakAdministration(LocalStack.forTests().realmUrl());

    @BeforeEach
    void openAccounts() {
        keycloak.openAccount("guard-system-and-audit", "甲", "32", List.of("platform-admin", "auditor"));
        keycloak.openAccount("guard-system-and-security", "乙", "32", List.of("platform-admin", "security-admin"));
        keycloak.openAccount("guard-audit-and-county", "丙", "3204", List.of("auditor", "county-admin"));
        keycloak.openAccount("guard-person-and-machine", "丁", "32", List.of("puller", "editor"));
        keycloak.openAccount("guard-two-of-a-county", "戊", "320412", List.of("editor", "viewer"));
        keycloak.openAccount("guard-nobody", null, "320412", List.of("viewer"));
        keycloak.openMachine("guard-unregistered", "32", "puller");
    }

    private static Response me(String token) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .get("/v1/me");
    }

    @Test
    @DisplayName("an account with two offices that watch each other is refused, and so is one that is nobody's")
    void refused() {
        Map<String, String> codes = new TreeMap<>();
        for (String account : List.of(
                "guard-system-and-audit",
                "guard-system-and-security",
                "guard-audit-and-county",
                "guard-person-and-machine",
                "guard-nobody")) {
            Response answer = me(Tokens.of(account));
            codes.put(account, answer.statusCode() + " " + answer.jsonPath().getString("code"));
        }
        assertEquals(
                Map.of(
                        "guard-system-and-audit", "403 roles-exclusive",
                        "guard-system-and-security", "403 roles-exclusive",
                        "guard-audit-and-county", "403 roles-exclusive",
                        "guard-person-and-machine", "403 roles-exclusive",
                        "guard-nobody", "403 account-impersonal"),
                codes);
        assertEquals(
                "The account holds roles that exclude each other: platform-admin, auditor. An administrator of security"
                        + " must change that; then sign in again.",
                me(Tokens.of("guard-system-and-audit")).jsonPath().getString("detail"));
    }

    @Test
    @DisplayName("a machine nobody registered is refused, a registered one is not")
    void machines() {
        Response stranger = me(Tokens.ofClient("guard-unregistered", "guard-unregistered"));
        assertEquals("account-impersonal", stranger.jsonPath().getString("code"));
        assertEquals(403, stranger.statusCode());
        assertEquals(
                200, me(Tokens.ofClient("jiangsu-province", "jiangsu-province")).statusCode());
    }

    @Test
    @DisplayName("each of the three administrators is let in alone, and roles that do not watch each other go together")
    void letIn() {
        for (String account : List.of("sanji-admin", "sanji-security", "sanji-auditor", "guard-two-of-a-county")) {
            assertEquals(200, me(Tokens.of(account)).statusCode(), account);
        }
        assertEquals(
                List.of("security-admin"),
                me(Tokens.of("sanji-security")).jsonPath().getList("roles"));
    }

    @Test
    @DisplayName(
            "the administrator of security gives roles in Keycloak and reads no data; that of the system gives none")
    void hands() {
        String users = LocalStack.forTests().realmUrl().replace("/realms/", "/admin/realms/") + "/users";
        String security = Tokens.of("sanji-security");
        assertEquals(
                200,
                given().header("Authorization", "Bearer " + security).get(users).statusCode());
        assertEquals(
                403,
                given().header("Authorization", "Bearer " + Tokens.of("sanji-admin"))
                        .get(users)
                        .statusCode());
        for (String path :
                List.of("/v1/counties/320412/staff", "/v1/counties/320412/audit-events", "/v1/regions/3204/figures")) {
            given().header("Authorization", "Bearer " + security)
                    .get(path)
                    .then()
                    .statusCode(403);
        }
    }
}
