package org.sanji.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.tenancy.Caller;

/**
 * A job in the hands of a worker.
 *
 * @param county the tenant
 * @param code the code by which the county was named
 * @param caller who asked, with his authority at that time
 * @param spoken his language
 * @param parameters as JSON
 * @param done how much earlier tries have done
 * @param counts numbers by name, as JSON
 * @param attempts how often it was taken since it last moved on
 * @param fence grows each time it is taken: whoever holds a lower one is too late
 */
record TakenJob(
        String county,
        UUID id,
        String kind,
        String code,
        Caller caller,
        String spoken,
        String parameters,
        long done,
        @Nullable Long total,
        String counts,
        int attempts,
        long fence) {}
