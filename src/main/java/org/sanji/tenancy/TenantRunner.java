package org.sanji.tenancy;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.MDC;
import org.sanji.kernel.RegionCode;

/** The only way background work gets a county: by naming it. Each call is a request context of its own. */
@ApplicationScoped
public class TenantRunner {

    private static final String COUNTY = "county";

    private final CurrentRequest current;

    TenantRunner(CurrentRequest current) {
        this.current = current;
    }

    /** Runs work of our own for one county, under a name that stands in the audit trail. */
    public <T> T as(String county, String name, Supplier<T> work) {
        return run(new Caller(name, name, Set.of(), new RegionCode(county)), county, county, work);
    }

    /**
     * Runs work that somebody asked for, in his name and with his authority at that time.
     *
     * @param code the code by which he named the county
     * @param county its tenant
     */
    public <T> T asCaller(Caller caller, String code, String county, Supplier<T> work) {
        return run(caller, code, county, work);
    }

    /** Runs work of our own that concerns no county: it may look at reference data only. */
    public <T> T asNobody(String name, Supplier<T> work) {
        var nowhere = new RegionCode(CurrentRequest.NO_COUNTY);
        return run(new Caller(name, name, Set.of(), nowhere), CurrentRequest.NO_COUNTY, CurrentRequest.NO_COUNTY, work);
    }

    private <T> T run(Caller caller, String code, String county, Supplier<T> work) {
        var context = Arc.container().requestContext();
        if (context.isActive() && current.isSet()) {
            throw new IllegalStateException("Background work does not run inside a request");
        }
        boolean opened = !context.isActive();
        if (opened) {
            context.activate();
        }
        try {
            current.set(caller, code, county);
            MDC.put(COUNTY, code);
            return work.get();
        } finally {
            MDC.remove(COUNTY);
            if (opened) {
                context.terminate();
            }
        }
    }
}
