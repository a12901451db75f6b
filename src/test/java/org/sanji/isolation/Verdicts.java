package org.sanji.isolation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What attacks came to: counts, and every one that should not have come to what it did. */
final class Verdicts {

    /** A number of an answer, but no code of a place and no part of a date or an id. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.:+-])(\\d{4,9})(?:\\.0+)?(?![\\w.:+-])");

    private static final int SHOWN = 40;

    final AtomicInteger attempts = new AtomicInteger();
    final AtomicInteger successes = new AtomicInteger();
    final AtomicInteger toldApart = new AtomicInteger();
    final AtomicInteger failures = new AtomicInteger();
    final AtomicInteger canaries = new AtomicInteger();
    final AtomicInteger primes = new AtomicInteger();
    final AtomicInteger roles = new AtomicInteger();
    final AtomicInteger undescribed = new AtomicInteger();
    private final Set<String> cells = ConcurrentHashMap.newKeySet();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    void judge(Attack attack, Answer answer, @Nullable Answer never) {
        attempts.incrementAndGet();
        statuses.computeIfAbsent(answer.status(), absent -> new AtomicInteger()).incrementAndGet();
        cells.add(attack.operation().id() + " " + attack.caller().role());
        note(
                attack.isPlain() && isRefusedForItsRole(answer) == attack.isAllowedSomewhere(),
                roles,
                "of the wrong role",
                attack,
                answer,
                never);
        note(answer.status() >= 500, failures, "failed", attack, answer, never);
        note(
                answer.succeeded() && !attack.operation().reads() && named(attack) && !refusesAllOfIt(answer),
                successes,
                "succeeded",
                attack,
                answer,
                never);
        note(never != null && !alike(attack, answer, never), toldApart, "tells apart", attack, answer, never);
        note(holdsCanary(attack, answer), canaries, "shows a canary", attack, answer, never);
        note(holdsPrime(attack, answer), primes, "shows a prime", attack, answer, never);
    }

    /** An answer the document does not describe. */
    void undescribed(Attack attack, AssertionError found) {
        attempts.incrementAndGet();
        undescribed.incrementAndGet();
        if (wrong.size() < SHOWN) {
            wrong.add("not described: " + attack + "\n  " + found.getMessage());
        }
    }

    /** Rows of a batch are refused one by one, in an answer that counts them. */
    private static boolean refusesAllOfIt(Answer answer) {
        if (!answer.body().contains("\"rejected\"")) {
            return false;
        }
        var counts = answer.json();
        return counts.path("rejected").asInt() > 0
                && counts.path("created").asInt()
                                + counts.path("updated").asInt()
                                + counts.path("unchanged").asInt()
                        == 0;
    }

    private static boolean isRefusedForItsRole(Answer answer) {
        return answer.status() == 403 && answer.body().contains("\"role-missing\"");
    }

    private static boolean named(Attack attack) {
        return !attack.where().equals("nothing");
    }

    private static boolean alike(Attack attack, Answer answer, Answer never) {
        List<String> names = attack.names().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        // Byte for byte first: only what comes back of a name may differ.
        return answer.equals(never) || answer.without(names).equals(never.without(names));
    }

    /** What the attacker said itself may come back. */
    private static boolean holdsCanary(Attack attack, Answer answer) {
        String sent = attack.foreign().target() + attack.foreign().body();
        return attack.secrets().stream()
                .filter(secret -> answer.body().contains(secret)
                        || answer.headers().toString().contains(Requests.encoded(secret)))
                .anyMatch(secret -> !sent.contains(secret) && !sent.contains(Requests.encoded(secret)));
    }

    private static boolean holdsPrime(Attack attack, Answer answer) {
        if (!answer.succeeded()) {
            return false;
        }
        Matcher numbers = NUMBER.matcher(answer.body());
        while (numbers.find()) {
            String number = numbers.group(1);
            boolean code = (number.length() == 6 || number.length() == 9) && isQuoted(answer.body(), numbers);
            if (!code && Long.parseLong(number) % attack.prime() == 0 && Long.parseLong(number) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuoted(String body, Matcher numbers) {
        return numbers.start() > 0 && body.charAt(numbers.start() - 1) == '"';
    }

    private void note(
            boolean is, AtomicInteger count, String what, Attack attack, Answer answer, @Nullable Answer never) {
        if (is) {
            count.incrementAndGet();
            if (wrong.size() < SHOWN) {
                wrong.add(what + ": " + attack + "\n  " + answer + (never == null ? "" : "\n  " + never));
            }
        }
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public String toString() {
        return "attempts %d, successes %d, told apart %d, failures %d, canaries %d, primes %d, cells of role and operation %d, of the wrong role %d, not described %d; answers %s"
                .formatted(
                        attempts.get(),
                        successes.get(),
                        toldApart.get(),
                        failures.get(),
                        canaries.get(),
                        primes.get(),
                        cells.size(),
                        roles.get(),
                        undescribed.get(),
                        statuses);
    }
}
