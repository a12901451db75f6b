package org.sanji.exchange.xapi;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.Roles;

/** What who calls may see and do here: a platform what it brought itself, an administrator all of the county. */
@ApplicationScoped
class PlatformCaller {

    private final CurrentRequest current;

    PlatformCaller(CurrentRequest current) {
        this.current = current;
    }

    /**
     * Refuses who acts for less than the county: statements name people wherever they live in it.
     *
     * @throws org.sanji.kernel.ProblemException 403
     */
    void requireCounty() {
        current.requireAuthorityOver(new RegionCode(current.code()));
    }

    String id() {
        return current.caller().id();
    }

    /** Whose statements and accounts are shown: the caller's own; null for all of them. */
    @Nullable
    String ownOnly() {
        Caller caller = current.caller();
        return caller.has(Roles.COUNTY_ADMIN) ? null : caller.id();
    }

    /** Whether something somebody brought is the caller's to see and to disregard. */
    boolean owns(String client) {
        String own = ownOnly();
        return own == null || own.equals(client);
    }
}
