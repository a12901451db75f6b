package org.sanji.isolation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to reach what belongs to others.
 *
 * @param where the place of the request in which something foreign stands
 * @param foreign names something of the attacked county
 * @param never the same with names nobody has, which must be answered alike; null where the answer is about the caller's own
 * @param names that differ between the two
 * @param secrets texts that must not come back
 * @param prime that must divide no number that comes back
 */
record Attack(
        Operation operation,
        Caller caller,
        String where,
        Request foreign,
        @Nullable Request never,
        Set<String> names,
        Set<String> secrets,
        int prime) {

    Attack changed(String how, Request otherForeign, @Nullable Request otherNever) {
        return new Attack(operation, caller, where + " " + how, otherForeign, otherNever, names, secrets, prime);
    }

    /** Whether it is written as a client would write it. */
    boolean isPlain() {
        return where.indexOf(' ') < 0;
    }

    /** The same by somebody else. */
    Attack by(Caller other) {
        return new Attack(operation, other, where, foreign, never, names, secrets, prime);
    }

    /** Whether the caller's role may call the operation at all, somewhere. */
    boolean isAllowedSomewhere() {
        return operation.roles().isEmpty() || operation.roles().contains(caller.role());
    }

    @Override
    public String toString() {
        return operation.id() + " as " + caller + " by " + where + ": " + foreign;
    }
}
