package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import org.sanji.kernel.RegionCode;

/** Lets later stages wait for figures that hold what was recorded so far. */
@ApplicationScoped
public class FreshFigures {

    private final FreshWait wait;

    FreshFigures(FreshWait wait) {
        this.wait = wait;
    }

    /** Waits a few seconds at most; outside of any transaction. */
    public void await(RegionCode region) {
        wait.await(region);
    }
}
