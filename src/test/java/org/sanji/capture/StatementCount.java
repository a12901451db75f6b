package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.sanji.tenancy.CountyGate;
import org.sanji.vitess.SeenStatements;

/**
 * How many statements a call of the API takes, native SQL included: the ORM shows an inspector every statement it
 * prepares. What is not prepared for a request of a client is left out, since the roll-up works beside it; the statistics
 * of the ORM count both. Every statement, of requests and jobs, must name its county besides ({@link NamedCounties}), and
 * is noted for what looks at all of them after the suite. It stands in front of the inspector of the application.
 */
@Singleton
@Alternative
@Priority(1)
@PersistenceUnitExtension
public class StatementCount implements StatementInspector {

    private static final AtomicLong PREPARED = new AtomicLong();
    private static final NamedCounties COUNTIES = new NamedCounties();
    private static final Path INSPECTED = Path.of("target/statements-inspected.txt");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(StatementCount::tellHowMany));
    }

    private final CountyGate gate;

    StatementCount(@PersistenceUnitExtension CountyGate gate) {
        this.gate = gate;
    }

    /** For one call; nobody else may call the API meanwhile. */
    public static long of(Runnable call) {
        long before = PREPARED.get();
        call.run();
        return PREPARED.get() - before;
    }

    /** Says when a call takes more than it may, and of what. */
    public static void assertAtMost(long allowed, String what, Runnable call) {
        long count = of(call);
        assertTrue(count <= allowed, () -> what + " took " + count + " statements, more than " + allowed);
    }

    /** After the suite: the count of different statements that were held against the rule of {@link NamedCounties}. */
    private static void tellHowMany() {
        try {
            Files.writeString(INSPECTED, COUNTIES.count() + " different statements name their county\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public String inspect(String statement) {
        COUNTIES.inspect(statement);
        SeenStatements.note(statement);
        if (Arc.container().requestContext().isActive() && servesARequest()) {
            PREPARED.incrementAndGet();
        }
        return gate.inspect(statement);
    }

    private static boolean servesARequest() {
        return Arc.container().instance(CurrentVertxRequest.class).get().getCurrent() != null;
    }
}
