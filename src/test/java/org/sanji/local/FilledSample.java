package org.sanji.local;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one schema with sample data, filled for the first that asks and dropped after the last. */
final class FilledSample implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SampleSchema.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(FilledSample.class, key -> filled(), SampleSchema.class);
    }

    private static SampleSchema filled() {
        try {
            SampleSchema schema = SampleSchema.create("first");
            if (!schema.load()) {
                throw new AssertionError("An empty database was not filled");
            }
            return schema;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
