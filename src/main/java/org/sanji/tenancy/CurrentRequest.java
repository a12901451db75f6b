package org.sanji.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;

/** The caller and the county of the request or job being worked on. Set once, by {@link TenantFilter} or {@link TenantRunner}. */
@RequestScoped
public class CurrentRequest {

    /**
     * The tenant of work that concerns no county: reference data and sums over counties. Of tenant rows only stored
     * replies and audit lines carry it: of the opening of a county, of standards and campaigns.
     */
    public static final String NO_COUNTY = "000000";

    private @Nullable Caller caller;
    private String county = NO_COUNTY;
    private String code = NO_COUNTY;

    void set(Caller caller, String code, String county) {
        if (this.caller != null) {
            throw new IllegalStateException("The caller of a request is set once");
        }
        this.caller = caller;
        this.code = code;
        this.county = county;
    }

    boolean isSet() {
        return caller != null;
    }

    public Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("Nobody said who acts");
        }
        return caller;
    }

    /** The tenant of the path or job: what the rows of the county lie under, the first code it had here. */
    public String county() {
        caller();
        return county;
    }

    /** The code by which the path names the county: what its places begin with. Its tenant, unless it was recoded. */
    public String code() {
        caller();
        return code;
    }

    /** The county of the path, unless the work concerns none. */
    public Optional<String> countyIfAny() {
        return county.equals(NO_COUNTY) ? Optional.empty() : Optional.of(county);
    }

    /**
     * Refuses work on a place outside the caller's region.
     *
     * @throws ProblemException 403 {@code region-forbidden}
     */
    public void requireAuthorityOver(RegionCode place) {
        if (!caller().covers(place)) {
            throw ProblemException.of(ProblemType.REGION_FORBIDDEN);
        }
    }

    /**
     * Refuses to answer about a place outside the caller's region as if it did not exist.
     *
     * @throws ProblemException 404
     */
    public void requireVisible(RegionCode place) {
        if (!caller().covers(place)) {
            throw ProblemException.notFound();
        }
    }
}
