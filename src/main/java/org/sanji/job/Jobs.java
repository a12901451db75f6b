package org.sanji.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sanji.kernel.Ids;
import org.sanji.kernel.Language;
import org.sanji.tenancy.CurrentRequest;

/** Queues jobs, in the transaction of whoever wants them: no job without what it is about, and the reverse. */
@ApplicationScoped
public class Jobs {

    private final JobsSql sql;
    private final CurrentRequest current;
    private final Event<JobQueued> event;

    Jobs(JobsSql sql, CurrentRequest current, Event<JobQueued> event) {
        this.sql = sql;
        this.current = current;
        this.event = event;
    }

    /**
     * Queues a job for the county of the request. It is done in the name, with the authority and in the language of the
     * caller.
     *
     * @param kind the {@link JobWork} that does it
     * @param parameters what it is about, written as JSON; no personal data
     * @return its id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID queue(String kind, Object parameters) {
        UUID id = Ids.next();
        sql.insert(new JobsSql.Wanted(
                id,
                kind,
                current.county(),
                current.code(),
                current.caller(),
                Language.current(),
                JobJson.write(parameters)));
        event.fire(new JobQueued());
        return id;
    }
}
