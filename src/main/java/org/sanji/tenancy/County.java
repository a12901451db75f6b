package org.sanji.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A tenant: a county that uses this system, known by its six-digit code. */
@Entity
@Table(name = "county")
public class County {

    @Id
    private String code;

    private Instant openedAt;

    protected County() {}

    public County(String code, Instant openedAt) {
        this.code = code;
        this.openedAt = openedAt;
    }

    public String code() {
        return code;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
