package org.sanji.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * The least a server on this machine can do for the same answers: the HTTP server and the pool of Sanji, a virtual thread
 * a request, the same SQL on bare JDBC, the same JSON. No ORM, no tokens, no rules, no trail.
 */
public final class Floor {

    private final FloorSql sql;
    private final FloorReads towns;
    private final FloorReads figures;
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Floor(DataSource pool) {
        this.sql = new FloorSql(pool);
        this.towns = new FloorReads(pool, TownsFloorSql.STATEMENTS);
        this.figures = new FloorReads(pool, FiguresFloorSql.STATEMENTS);
    }

    /** Serves on the port given as the argument, with the database of the environment, until it is ended. */
    public static void main(String[] arguments) throws Exception {
        Floor floor = new Floor(pool(System.getenv()));
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(floor::handle)
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static AgroalDataSource pool(Map<String, String> environment) throws SQLException {
        String options = "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&cachePrepStmts=true"
                + "&prepStmtCacheSize=250&prepStmtCacheSqlLimit=4096";
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(20)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(environment.get("DB_URL") + options)
                                .principal(new NamePrincipal(environment.get("DB_USERNAME")))
                                .credential(new SimplePassword(environment.get("DB_PASSWORD"))))));
    }

    private void handle(HttpServerRequest request) {
        if (request.method().name().equals("POST")) {
            request.body().onSuccess(body -> answer(request, 201, () -> sql.create(json.readTree(body.getBytes()))));
        } else if (request.path().endsWith("/gap-reports")) {
            answer(request, 200, towns::read);
        } else if (request.path().endsWith("/figures")) {
            answer(request, 200, figures::read);
        } else if (request.path().endsWith("/activities")) {
            answer(request, 200, () -> sql.list(Integer.parseInt(request.getParam("limit"))));
        } else {
            String id = request.path().substring(request.path().lastIndexOf('/') + 1);
            answer(request, 200, () -> sql.read(id));
        }
    }

    private void answer(HttpServerRequest request, int status, Callable<Object> work) {
        Thread.startVirtualThread(() -> {
            try {
                byte[] body = json.writeValueAsBytes(work.call());
                request.response()
                        .setStatusCode(status)
                        .putHeader("Content-Type", "application/json;charset=UTF-8")
                        .end(Buffer.buffer(body));
            } catch (Exception failed) {
                request.response().setStatusCode(500).end(String.valueOf(failed));
            }
        });
    }
}
