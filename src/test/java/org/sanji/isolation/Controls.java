package org.sanji.isolation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Which operations were called with own names and did what they are for, and why others could not. */
final class Controls {

    private final Set<String> succeeded = ConcurrentHashMap.newKeySet();
    private final Map<String, String> refused = new ConcurrentHashMap<>();

    void succeeded(Operation operation) {
        succeeded.add(operation.id());
    }

    void refused(Operation operation, String how) {
        refused.put(operation.id(), how);
    }

    int count() {
        return succeeded.size();
    }

    /** The operations nobody has shown to work with own names, with the last refusal. */
    Map<String, String> missing(Contract contract) {
        Map<String, String> missing = new TreeMap<>();
        for (String operation : new TreeSet<>(contract.operations().keySet())) {
            if (!succeeded.contains(operation)) {
                missing.put(operation, refused.getOrDefault(operation, "nobody called it"));
            }
        }
        return missing;
    }
}
