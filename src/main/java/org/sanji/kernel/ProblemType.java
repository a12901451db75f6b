package org.sanji.kernel;

import java.util.Arrays;
import java.util.Optional;

/**
 * The published catalogue of refusals. Each has a stable code, an HTTP status and texts in {@code problems_zh.properties}
 * and {@code problems_en.properties}; a client decides by the code, a person reads the texts. Served at
 * {@code /v1/problems}.
 */
public enum ProblemType {
    VALIDATION_FAILED(400),
    MALFORMED_BODY(400),
    UNKNOWN_CURSOR(400),
    UNAUTHENTICATED(401),
    ROLE_MISSING(403),
    REGION_FORBIDDEN(403),
    ROLES_EXCLUSIVE(403),
    ACCOUNT_IMPERSONAL(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    DUPLICATE(409),
    STATE_CONFLICT(409),
    PERIOD_LOCKED(409),
    COUNTY_RECODED(409),
    CHANGES_FORGOTTEN(410),
    VERSION_STALE(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    RULE_VIOLATED(422),
    NOT_ELIGIBLE(422),
    IDEMPOTENCY_KEY_REUSED(422),
    VERSION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503),
    COUNTY_MOVING(503),
    COUNTY_MOVED(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The stable code of this refusal, for example {@code validation-failed}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The problem type reference of RFC 9457, relative to the server. */
    public String reference() {
        return "/v1/problems/" + code();
    }

    public static Optional<ProblemType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
