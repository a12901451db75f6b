package org.sanji.kernel;

import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The refusal that an exception is told as, where there is no response to map it to: of background work. */
public final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private Problems() {}

    /** What kind of refusal an exception is; an internal error where it is none. */
    public static ProblemType typeOf(Throwable failure) {
        return ProblemMapper.typeOf(failure);
    }

    /** The same problem a request would have been answered with. The log has what nobody is told, by its correlation id. */
    public static Problem of(Throwable failure) {
        ProblemType type = ProblemMapper.typeOf(failure);
        Problem problem = Problem.of(type, null, List.of(), List.of());
        if (type != ProblemType.INTERNAL_ERROR) {
            return problem;
        }
        String correlationId = UUID.randomUUID().toString();
        LOG.errorf(failure, "Unexpected failure %s", correlationId);
        return problem.withCorrelationId(correlationId);
    }
}
