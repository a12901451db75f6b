package org.sanji.tenancy;

import java.util.Set;
import org.sanji.kernel.RegionCode;

/**
 * Who acts: a person or a machine of the identity server, or a job of our own.
 *
 * @param id stable identity, the token's subject
 * @param name name for people, as it stands in the audit trail
 * @param region the region of authority: everything under it, nothing beside it
 */
public record Caller(String id, String name, Set<String> roles, RegionCode region) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
