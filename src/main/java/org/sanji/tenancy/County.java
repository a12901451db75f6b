package org.sanji.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A county that uses this system, known by its six-digit code. One that got a new code is two of them, of which the later
 * names the earlier: the rows of both lie under the first code it had, its tenant.
 */
@Entity
@Table(name = "county")
public class County {

    @Id
    private String code;

    private Instant openedAt;

    private @Nullable String tenant;

    private @Nullable String predecessor;

    private @Nullable LocalDate recodedOn;

    protected County() {}

    public County(String code, Instant openedAt) {
        this.code = code;
        this.openedAt = openedAt;
    }

    /** The same county under a code it got later. */
    public County recoded(String newCode, LocalDate day, Instant now) {
        var county = new County(newCode, now);
        county.tenant = tenant();
        county.predecessor = code;
        county.recodedOn = day;
        return county;
    }

    public String code() {
        return code;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** The code under which its rows lie. */
    public String tenant() {
        return tenant == null ? code : tenant;
    }

    /** The code it had before. */
    public @Nullable String predecessor() {
        return predecessor;
    }

    /** The first day of its code, where it had another one before. */
    public @Nullable LocalDate recodedOn() {
        return recodedOn;
    }
}
