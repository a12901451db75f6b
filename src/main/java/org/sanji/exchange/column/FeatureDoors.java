package org.sanji.exchange.column;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** The doors of all features. */
@ApplicationScoped
public class FeatureDoors {

    private final Instance<Object> services;

    FeatureDoors(@Any Instance<Object> services) {
        this.services = services;
    }

    /** The door of a feature that {@link FeatureTables} knows. */
    public FeatureDoor<?, ?, ?> of(FeatureTable table) {
        return door(ExchangedFeatures.get(table.path()));
    }

    private <S, R, F> FeatureDoor<S, R, F> door(ExchangedFeature<S, R, F> feature) {
        return new FeatureDoor<>(feature, services.select(feature.service()).get());
    }
}
