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
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers at once what would only wait, and cost the ones before it: 429 to who has more requests in progress than one
 * client may, 503 when there are more of all than this replica can work on. Decided before anything is read or asked, when
 * nobody knows yet whose a request is: requests with the same credentials, or with none, are those of one client, so one
 * that floods leaves places to the others. Health, metrics and the document are always answered.
 */
@ApplicationScoped
class LoadShedding {

    /** After the headers for browsers were added, before anybody is asked who calls. */
    private static final int PRIORITY = 250;

    private static final String ALWAYS = "/q/";
    private static final String SECONDS = "1";

    private static final String SHED = "sanji.requests.shed";
    private static final String FROM = "from";

    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtOnce ofClients;
    private final int most;
    private final ObjectMapper mapper;
    private final Counter shed;
    private final Counter shedFromClient;

    LoadShedding(
            @ConfigProperty(name = "sanji.limits.requests-in-flight") int most,
            @ConfigProperty(name = "sanji.limits.client-in-flight") int mostOfClient,
            ObjectMapper mapper,
            MeterRegistry metrics) {
        this.most = most;
        this.ofClients = new AtOnce(mostOfClient);
        this.mapper = mapper;
        this.shed = metrics.counter(SHED, FROM, "all");
        this.shedFromClient = metrics.counter(SHED, FROM, "client");
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
        String client = Objects.requireNonNullElse(request.request().getHeader(HttpHeaders.AUTHORIZATION), "");
        if (!ofClients.begin(client)) {
            shedFromClient.increment();
            refuse(request, ProblemType.TOO_MANY_REQUESTS);
        } else if (inFlight.incrementAndGet() > most) {
            end(client);
            shed.increment();
            refuse(request, ProblemType.UNAVAILABLE);
        } else {
            request.addEndHandler(ended -> end(client));
            request.next();
        }
    }

    private void end(String client) {
        inFlight.decrementAndGet();
        ofClients.end(client);
    }

    private void refuse(RoutingContext request, ProblemType type) {
        Locale language = Language.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        request.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .putHeader("Retry-After", SECONDS)
                .end(problem(type, language));
    }

    private String problem(ProblemType type, Locale language) {
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
