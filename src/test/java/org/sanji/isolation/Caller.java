package org.sanji.isolation;

import org.sanji.local.Tokens;

/** Somebody with one role over one region, with a token of the local realm. */
public record Caller(String role, String region) {

    String username() {
        return "attack-" + role + "-" + region;
    }

    /** Fetched once, and again shortly before it ends. */
    public String token() {
        return Tokens.of(username());
    }

    @Override
    public String toString() {
        return role + " of " + region;
    }
}
