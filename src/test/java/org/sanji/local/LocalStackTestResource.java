package org.sanji.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} the local stack; nothing has to be written on the test. A test without Quarkus does not
 * start it.
 */
@WithTestResource(value = LocalStackTestResource.class, scope = TestResourceScope.GLOBAL)
public final class LocalStackTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(LocalStack.forTests().configuration());
        // Any free port: two checkouts, or tests beside make run, must not meet on 8081.
        configuration.put("quarkus.http.test-port", "0");
        return configuration;
    }

    /** Quarkus stops its resources between test profiles; the stack goes on until the JVM ends. */
    @Override
    public void stop() {}
}
