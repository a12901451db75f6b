package org.sanji.kernel;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many requests of each of many are being worked on, and not more of one than allowed. */
public final class AtOnce {

    private final int most;
    private final ConcurrentMap<String, Integer> running = new ConcurrentHashMap<>();

    public AtOnce(int most) {
        this.most = most;
    }

    /** Begins one, unless as many are running as may. */
    public boolean begin(String whose) {
        boolean[] begun = {false};
        running.compute(whose, (key, number) -> {
            int now = number == null ? 0 : number;
            begun[0] = now < most;
            return begun[0] ? Integer.valueOf(now + 1) : number;
        });
        return begun[0];
    }

    /** Ends one that was begun. */
    public void end(String whose) {
        running.computeIfPresent(whose, (key, number) -> number == 1 ? null : number - 1);
    }
}
