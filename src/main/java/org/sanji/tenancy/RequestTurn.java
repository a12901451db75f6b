package org.sanji.tenancy;

import io.quarkus.arc.Arc;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.Turns.Turn;

/**
 * The turn of the request being worked on. A read takes it before its method and gives it back when its answer is written; a
 * write takes it for its transaction, when its body has been read: whoever sends slowly holds nobody up. Jobs have places of
 * their own and take none.
 */
@RequestScoped
public class RequestTurn {

    private final CountyTurns turns;
    private @Nullable String whose;
    private String kind = "";
    private @Nullable Turn turn;
    /** Transactions inside a read. */
    private int taken;

    RequestTurn(CountyTurns turns) {
        this.turns = turns;
    }

    /** From now on it waits in this line. */
    void of(String county, String line) {
        whose = county;
        kind = line;
    }

    /** Gives it back and takes none any more: an answer that is on its way cannot be refused. */
    void leave() {
        giveBack();
        whose = null;
    }

    /**
     * Takes it, unless it is held already.
     *
     * @throws ProblemException 429 {@code too-many-requests} when it did not come in time
     */
    void begin() {
        if (whose != null && taken == 0) {
            turn = turns.await(whose, kind);
        }
        taken++;
    }

    void end() {
        taken--;
        if (turn != null && taken == 0) {
            turn.end();
            turn = null;
        }
    }

    /** Whatever became of the request. */
    @PreDestroy
    void giveBack() {
        if (taken > 0) {
            taken = 1;
            end();
        }
    }

    /** Waits for something that others do, who may need the turn for it. */
    public <V> V whileWaiting(Supplier<V> wait) {
        int held = taken;
        giveBack();
        try {
            return wait.get();
        } finally {
            if (held > 0) {
                begin();
                taken = held;
            }
        }
    }

    /** Works when it is the turn of the request; what is no request has no turn to wait for. */
    static <V, X extends Exception> V during(TransactionRetry.Work<V, X> work) throws X {
        if (!Arc.container().requestContext().isActive()) {
            return work.call();
        }
        RequestTurn turn = Arc.container().instance(RequestTurn.class).get();
        turn.begin();
        try {
            return work.call();
        } finally {
            turn.end();
        }
    }
}
