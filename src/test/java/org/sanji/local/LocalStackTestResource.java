package org.sanji.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} the local stack; nothing has to be written on the test. A test without Quarkus does not
 * start it.
 */
@WithTestResource(value = LocalStackTestResource.class, scope = TestResourceScope.GLOBAL)
public final class LocalStackTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return LocalStack.forTests().configuration();
    }

    /** Quarkus stops its resources between test profiles; the stack goes on until the JVM ends. */
    @Override
    public void stop() {}
}
