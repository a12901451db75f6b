package org.sanji.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers 503 at once when more requests are in progress than this replica can work on: a request that would only wait
 * costs the ones before it. Decided before anything is read or asked. Health, metrics and the document are always answered.
 */
@ApplicationScoped
class LoadShedding {

    /** After the headers for browsers were added, before anybody is asked who calls. */
    private static final int PRIORITY = 250;

    private static final String ALWAYS = "/q/";
    private static final String SECONDS = "1";

    private final AtomicInteger inFlight = new AtomicInteger();
    private final int most;
    private final ObjectMapper mapper;
    private final Counter shed;

    LoadShedding(
            @ConfigProperty(name = "sanji.limits.requests-in-flight") int most,
            ObjectMapper mapper,
            MeterRegistry metrics) {
        this.most = most;
        this.mapper = mapper;
        this.shed = metrics.counter("sanji.requests.shed");
        metrics.gauge("sanji.requests.in.flight", inFlight);
    }

    void install(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext request) {
        if (request.request().path().startsWith(ALWAYS)) {
            request.next();
            return;
        }
        if (inFlight.incrementAndGet() > most) {
            inFlight.decrementAndGet();
            refuse(request);
            return;
        }
        request.addEndHandler(ended -> inFlight.decrementAndGet());
        request.next();
    }

    private void refuse(RoutingContext request) {
        shed.increment();
        Locale language = Language.of(request.request().getHeader("Accept-Language"));
        request.response()
                .setStatusCode(ProblemType.UNAVAILABLE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .putHeader("Retry-After", SECONDS)
                .end(problem(language));
    }

    private String problem(Locale language) {
        ProblemType type = ProblemType.UNAVAILABLE;
        try {
            return mapper.writeValueAsString(new Problem(
                    type.reference(),
                    Texts.get(language, type.code() + ".title"),
                    type.status(),
                    type.code(),
                    Texts.get(language, type.code() + ".detail"),
                    null,
                    null,
                    null));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
