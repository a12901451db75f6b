package org.sanji.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema with sample data for the application of a test, dropped when that application has ended. */
public final class SampleForApplication implements QuarkusTestResourceLifecycleManager {

    static final String NAME = "application";

    private @Nullable SampleSchema schema;

    @Override
    public Map<String, String> start() {
        schema = SampleSchema.filled(NAME);
        LocalAccounts.open(LocalStack.forTests().withSchema(schema.name()));
        return Map.of("quarkus.datasource.jdbc.url", schema.url());
    }

    @Override
    public void stop() {
        if (schema != null) {
            try {
                schema.close();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /** After the stack of all tests: of two addresses of the database the later one is used. */
    @Override
    public int order() {
        return 1;
    }
}
