package org.sanji.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** When a request takes its turn and gives it back. Of one county that is alone four are worked on at once here. */
class RequestTurnTest {

    private static final int SHARE_ALONE = 4;

    private final CountyTurns turns = new CountyTurns(1, Duration.ofMillis(50), new SimpleMeterRegistry());

    private RequestTurn request() {
        var request = new RequestTurn(turns);
        request.of("320412", "read");
        return request;
    }

    private List<RequestTurn> allTurns() {
        List<RequestTurn> begun = new ArrayList<>();
        for (int number = 0; number < SHARE_ALONE; number++) {
            RequestTurn request = request();
            request.begin();
            begun.add(request);
        }
        return begun;
    }

    @Test
    @DisplayName("whose turn does not come in time is refused with 429, and has nothing to give back")
    void refused() {
        List<RequestTurn> others = allTurns();
        RequestTurn late = request();
        ProblemException refusal = assertThrows(ProblemException.class, late::begin);
        assertEquals(ProblemType.TOO_MANY_REQUESTS, refusal.type());
        late.giveBack();
        assertThrows(ProblemException.class, request()::begin);
        others.getFirst().end();
        request().begin();
    }

    @Test
    @DisplayName("a transaction inside a read takes no second turn, and leaves the read its own")
    void nested() {
        List<RequestTurn> begun = allTurns();
        begun.getFirst().begin();
        begun.getFirst().end();
        assertThrows(ProblemException.class, request()::begin);
        begun.getFirst().end();
        request().begin();
    }

    @Test
    @DisplayName("whatever a request has begun is given back once")
    void givenBack() {
        List<RequestTurn> begun = allTurns();
        begun.getFirst().begin();
        begun.getFirst().giveBack();
        begun.getFirst().giveBack();
        request().begin();
        assertThrows(ProblemException.class, request()::begin);
    }

    @Test
    @DisplayName("who waits for something that others do holds no turn, and has it again afterwards")
    void whileWaiting() {
        List<RequestTurn> begun = allTurns();
        assertEquals("done", begun.getFirst().whileWaiting(() -> {
            RequestTurn other = request();
            other.begin();
            other.end();
            return "done";
        }));
        assertThrows(ProblemException.class, request()::begin);
    }

    @Test
    @DisplayName("an answer that is on its way waits for nothing more")
    void onItsWay() {
        RequestTurn streaming = allTurns().getFirst();
        streaming.leave();
        request().begin();
        streaming.begin();
        streaming.end();
        assertThrows(ProblemException.class, request()::begin);
    }

    @Test
    @DisplayName("work that is no request waits for nobody")
    void noRequest() {
        allTurns();
        var job = new RequestTurn(turns);
        job.begin();
        job.end();
    }
}
