package org.sanji.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.Ids;
import org.sanji.kernel.ProblemException;

/** Work that a test tells what to do. Each of its steps writes a line of the audit trail under the id of its script. */
@ApplicationScoped
class ScriptedWork implements JobWork {

    static final String KIND = "scripted";
    private static final Map<String, Gate> GATES = new ConcurrentHashMap<>();
    private static final Map<String, JobState> ENDED = new ConcurrentHashMap<>();

    private final AuditTrail audit;
    private final AtomicInteger tries = new AtomicInteger();

    ScriptedWork(AuditTrail audit) {
        this.audit = audit;
    }

    AtomicInteger tries() {
        return tries;
    }

    /**
     * What a job does.
     *
     * @param failing how many tries end in an exception behind the last step
     * @param refused whether it is refused: at once, or where its first try has waited
     * @param anew whether each try begins with the first step again
     */
    record Script(String id, int steps, int failing, boolean refused, boolean anew) {

        Script(String id, int steps, int failing, boolean refused) {
            this(id, steps, failing, refused, false);
        }
    }

    /** Where the first try waits, behind its first step, in the middle of its second one. */
    record Gate(CountDownLatch reached, CountDownLatch opened, AtomicInteger uses) {
        Gate() {
            this(new CountDownLatch(1), new CountDownLatch(1), new AtomicInteger());
        }
    }

    /** What became of a job, as its work was told when it did not come to its end. */
    static @Nullable JobState ended(String script) {
        return ENDED.get(script);
    }

    static Gate gate(String script) {
        return GATES.computeIfAbsent(script, absent -> new Gate());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ended(JobRun run, JobState state) {
        ENDED.put(run.parameters(Script.class).id(), state);
    }

    @Override
    public String perform(JobRun run) {
        Script script = run.parameters(Script.class);
        int attempt = tries.incrementAndGet();
        if (script.refused() && !GATES.containsKey(script.id())) {
            throw ProblemException.rule("/rows", "file-empty");
        }
        if (script.anew()) {
            run.advance(0, (long) script.steps(), Map.of());
        }
        for (long step = run.done(); step < script.steps(); step++) {
            long number = step;
            QuarkusTransaction.requiringNew().run(() -> step(run, script, number));
        }
        if (attempt <= script.failing()) {
            throw new IllegalStateException("as the script says");
        }
        return "/v1/counties/" + run.county() + "/activities";
    }

    private void step(JobRun run, Script script, long number) {
        UUID subject = UUID.fromString(script.id());
        audit.record(AuditAction.CREATED, "scripted-steps", subject, null, "{\"step\":" + number + "}");
        if (number == 1 && pass(GATES.get(script.id())) && script.refused()) {
            throw ProblemException.rule("/rows", "file-empty");
        }
        run.advance(number + 1, (long) script.steps(), Map.of("written", number + 1));
    }

    /** Whether this one waited there. */
    private static boolean pass(@Nullable Gate gate) {
        if (gate == null || gate.uses().incrementAndGet() > 1) {
            return false;
        }
        gate.reached().countDown();
        try {
            gate.opened().await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    static String newId() {
        return Ids.next().toString();
    }
}
