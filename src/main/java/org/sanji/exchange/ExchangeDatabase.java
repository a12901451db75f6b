package org.sanji.exchange;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Through which the doors read what is published: an account of its own that may read figures, releases, standards and
 * decisions and nothing else, so that a fault here reaches no person. Without one it is the account of the application.
 */
@ApplicationScoped
public class ExchangeDatabase {

    private final AgroalDataSource source;

    ExchangeDatabase(@DataSource("exchange") AgroalDataSource source) {
        this.source = source;
    }

    public AgroalDataSource source() {
        return source;
    }
}
