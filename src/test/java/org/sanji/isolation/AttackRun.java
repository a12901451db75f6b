package org.sanji.isolation;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sanji.bench.BenchmarkServer;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * {@code make attacks}: every attack the document gives, then variations of them until there were ATTEMPTS (1,000,000),
 * against the packaged application. SEED (1) says which variations. Ends with 1 when one succeeded, changed a row, was
 * answered otherwise than a name nobody has, failed, or got a text or a number of the attacked county back.
 */
public final class AttackRun {

    private static final int ATTEMPTS = number("ATTEMPTS", 1_000_000);
    private static final int SEED = number("SEED", 1);
    private static final int AT_A_TIME = 20_000;

    private final Siege siege;
    private final Verdicts verdicts = new Verdicts();

    private AttackRun(Siege siege) {
        this.siege = siege;
    }

    public static void main(String[] arguments) throws Exception {
        LocalAddresses stack = LocalStack.forTests();
        BenchmarkServer sanji = BenchmarkServer.sanji(stack);
        boolean held = new AttackRun(new Siege(stack, RestAssured.baseURI + ":" + sanji.port())).run();
        System.exit(held ? 0 : 1);
    }

    private boolean run() throws Exception {
        siege.prepare();
        Map<String, String> missing = siege.controls().missing(siege.contract());
        System.out.println(siege.controls().count() + " operations work with own names; do not: " + missing);
        Map<String, String> before = siege.rows();
        List<Attack> attacks = siege.attacks();
        send(attacks.subList(0, Math.min(ATTEMPTS, attacks.size())));
        var random = new Random(SEED);
        var variations = new Variations(SEED);
        while (verdicts.attempts.get() < ATTEMPTS) {
            List<Attack> varied = new ArrayList<>();
            for (int left = Math.min(AT_A_TIME, ATTEMPTS - verdicts.attempts.get()); left > 0; left--) {
                varied.add(variations.of(attacks.get(random.nextInt(attacks.size())), siege.attackedCounty()));
            }
            send(varied);
        }
        Map<String, String> changed = Siege.changed(before, siege.rows());
        verdicts.wrong().forEach(System.out::println);
        System.out.println("rows changed, by table: " + changed);
        return missing.isEmpty() && changed.isEmpty() && verdicts.wrong().isEmpty();
    }

    private void send(List<Attack> attacks) throws Exception {
        siege.send(attacks, verdicts);
        System.out.println(verdicts);
    }

    private static int number(String variable, int otherwise) {
        String given = System.getenv(variable);
        return given == null || given.isBlank() ? otherwise : Integer.parseInt(given.strip());
    }
}
