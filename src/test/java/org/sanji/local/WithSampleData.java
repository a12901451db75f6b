package org.sanji.local;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** For tests of the application as {@code make run} starts it: with the sample data. Quarkus starts it once more for them. */
public final class WithSampleData implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(SampleForApplication.class));
    }
}
