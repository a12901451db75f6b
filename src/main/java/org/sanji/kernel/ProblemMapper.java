package org.sanji.kernel;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * The one table from exceptions to refusals. What is not in the table is a 500 that tells the caller nothing but a
 * correlation id; the log has the rest under the same id.
 */
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int MYSQL_DUPLICATE = 1062;
    private static final int MYSQL_ROW_IS_REFERENCED = 1451;
    private static final int MYSQL_NO_REFERENCED_ROW = 1452;

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class, ForbiddenException.class},
            priority = 1)
    public Response security(Throwable failure) {
        return respond(failure);
    }

    @ServerExceptionMapper(priority = 1)
    public Response http(WebApplicationException failure) {
        return respond(failure);
    }

    @ServerExceptionMapper(priority = 1)
    public Response problem(ProblemException failure) {
        return respond(failure);
    }

    @ServerExceptionMapper(priority = 1)
    public Response other(Throwable failure) {
        return respond(failure);
    }

    private static Response respond(Throwable failure) {
        ProblemException known = Causes.find(failure, ProblemException.class);
        if (known != null) {
            return response(known.toProblem(), null);
        }
        ProblemType type = typeOf(failure);
        Problem problem = Problem.of(type, null, java.util.List.of(), java.util.List.of());
        if (type != ProblemType.INTERNAL_ERROR) {
            return response(problem, failure);
        }
        String correlationId = Correlation.id();
        LOG.errorf(failure, "Unexpected failure %s", correlationId);
        return response(problem.withCorrelationId(correlationId), failure);
    }

    static ProblemType typeOf(Throwable failure) {
        return switch (failure) {
            case UnauthorizedException ignored -> ProblemType.UNAUTHENTICATED;
            case AuthenticationFailedException ignored -> ProblemType.UNAUTHENTICATED;
            case ForbiddenException ignored -> ProblemType.ROLE_MISSING;
            case ConstraintViolationException ignored -> ProblemType.VALIDATION_FAILED;
            case OIDCException ignored -> ProblemType.UNAVAILABLE;
            case WebApplicationException http -> ofStatus(http.getResponse().getStatus());
            default -> ofCause(failure);
        };
    }

    private static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.ROLE_MISSING;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.BODY_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? ProblemType.MALFORMED_BODY : ProblemType.INTERNAL_ERROR;
        };
    }

    private static ProblemType ofCause(Throwable failure) {
        if (Causes.find(failure, OptimisticLockException.class) != null
                || Causes.find(failure, StaleStateException.class) != null) {
            return ProblemType.VERSION_STALE;
        }
        // Who sent half a body and left: nobody reads the answer, and it is no failure of ours.
        if (failure instanceof IOException && Causes.find(failure, HttpClosedException.class) != null) {
            return ProblemType.MALFORMED_BODY;
        }
        SQLException sql = Causes.find(failure, SQLException.class);
        if (sql != null && PassingFailure.isOutOfRoom(sql)) {
            LOG.errorf("The database has no room left: %s", sql.getMessage());
            return ProblemType.UNAVAILABLE;
        }
        if (sql != null && PassingFailure.is(sql)) {
            return ProblemType.UNAVAILABLE;
        }
        if (sql == null && PassingFailure.isOutOfTime(failure)) {
            // Not only for who waits: a transaction that takes so long is worth looking at.
            LOG.error("A transaction was undone before its commit", failure);
            return ProblemType.UNAVAILABLE;
        }
        return switch (sql == null ? 0 : sql.getErrorCode()) {
            case MYSQL_DUPLICATE -> ProblemType.DUPLICATE;
            // The rules say so in words; here only when two changes at the same moment do not see each other.
            case MYSQL_ROW_IS_REFERENCED, MYSQL_NO_REFERENCED_ROW -> ProblemType.CONFLICT;
            default -> ProblemType.INTERNAL_ERROR;
        };
    }

    private static Response response(Problem problem, @Nullable Throwable failure) {
        Metrics.counter("sanji.refusals", "code", problem.code()).increment();
        var response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        response.header(HttpHeaders.CONTENT_LANGUAGE, Language.current().getLanguage());
        if (problem.status() == ProblemType.UNAUTHENTICATED.status()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == ProblemType.UNAVAILABLE.status()) {
            response.header(HttpHeaders.RETRY_AFTER, "2");
        }
        if (failure instanceof WebApplicationException http
                && http.getResponse().getHeaderString("Allow") != null) {
            response.header(HttpHeaders.ALLOW, http.getResponse().getHeaderString("Allow"));
        }
        return response.build();
    }
}
