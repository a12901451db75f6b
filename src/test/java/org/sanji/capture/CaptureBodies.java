package org.sanji.capture;

import java.util.Map;
import java.util.TreeMap;

/** A body of every capture feature, for tests outside of capture. */
public final class CaptureBodies {

    private CaptureBodies() {}

    /** By the name the path of the feature has: what an institution of Wujin may record, in the order of the names. */
    public static Map<String, Map<String, Object>> of(String institution) {
        Map<String, Map<String, Object>> bodies = new TreeMap<>();
        for (CaptureFeature feature : CaptureFeature.values()) {
            bodies.put(feature.path(), feature.body(institution, 1));
        }
        return bodies;
    }
}
