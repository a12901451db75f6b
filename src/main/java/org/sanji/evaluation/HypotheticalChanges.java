package org.sanji.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.Identified;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RequestBodies;

/** Reads changes as the features themselves would read them, and makes them by their services. */
@ApplicationScoped
class HypotheticalChanges {

    private final RequestBodies bodies;
    private final Instance<Object> services;

    HypotheticalChanges(RequestBodies bodies, @Any Instance<Object> services) {
        this.bodies = bodies;
        this.services = services;
    }

    /**
     * The changes, ready to be made one after the other.
     *
     * @throws ProblemException 400 with every error of every change at once
     */
    List<Runnable> read(WhatIfRequest request) {
        List<Runnable> steps = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < request.changes().size(); index++) {
            HypotheticalChange change = request.changes().get(index);
            String pointer = "/changes/" + index;
            try {
                Runnable step = step(change, pointer);
                steps.add(() -> perform(step, pointer));
            } catch (ProblemException refused) {
                errors.addAll(refused.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.VALIDATION_FAILED, errors);
        }
        return steps;
    }

    /** What a feature refuses, it refuses here too, and says which change it was. */
    private static void perform(Runnable step, String pointer) {
        try {
            step.run();
        } catch (ProblemException refused) {
            throw refused.under(pointer + "/body", FieldError.at(pointer, "change-refused"));
        }
    }

    private Runnable step(HypotheticalChange change, String pointer) {
        RecordedFeature<?, ?, ?, ?> feature = RecordedFeatures.find(change.feature())
                .orElseThrow(() -> refused(pointer + "/feature", "unknown-value", RecordedFeatures.names()));
        return step(feature, change, pointer);
    }

    private <S, A, R, V extends Identified> Runnable step(
            RecordedFeature<S, A, R, V> feature, HypotheticalChange change, String pointer) {
        S service = services.select(feature.service()).get();
        return switch (change.kind()) {
            case ADD -> {
                requireNone(change.id(), pointer + "/id");
                A addition = body(change, feature.addition(), pointer);
                yield () -> feature.add().apply(service, addition);
            }
            case REPLACE -> {
                UUID id = id(change, pointer);
                R replacement = body(change, feature.replacement(), pointer);
                yield () -> feature.replace().apply(service, id, feature.versionOf(service, id), replacement);
            }
            case REMOVE -> {
                UUID id = id(change, pointer);
                requireNone(change.body(), pointer + "/body");
                yield () -> feature.remove().apply(service, id, feature.versionOf(service, id));
            }
        };
    }

    private <T> T body(HypotheticalChange change, Class<T> type, String pointer) {
        JsonNode body = change.body();
        if (body == null || body.isNull()) {
            throw refused(pointer + "/body", "not-null");
        }
        try {
            return bodies.read(body.toString().getBytes(StandardCharsets.UTF_8), type);
        } catch (ProblemException refused) {
            throw refused.under(pointer + "/body", FieldError.at(pointer, "change-refused"));
        }
    }

    private static UUID id(HypotheticalChange change, String pointer) {
        if (change.id() == null) {
            throw refused(pointer + "/id", "not-null");
        }
        return change.id();
    }

    private static void requireNone(@Nullable Object value, String pointer) {
        if (value != null && !(value instanceof JsonNode node && node.isNull())) {
            throw refused(pointer, "not-for-this-change");
        }
    }

    private static ProblemException refused(String pointer, String code, Object... arguments) {
        return ProblemException.of(ProblemType.VALIDATION_FAILED, List.of(FieldError.at(pointer, code, arguments)));
    }
}
