package org.sanji.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.sanji.bench.BenchmarkServer;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * What the institutions of a county send in a day arrives in any order, some of it more than once and at once. A change names
 * the version its writer saw: what comes too late or too early is refused, and what is there in the end is what those that
 * were accepted give, one after the other.
 */
final class ShuffledDay implements Fault {

    private static final String ACTIVITIES = WrittenCounty.PATH + "/activities";
    private static final String TRAIL = "select count(*) from audit_event where county = '" + WrittenCounty.CODE
            + "' and subject = 'activities' and subject_id = x'%s'";
    private static final int ROWS = 60;
    private static final int CHANGES = 8;
    /** Every so many rows one is removed in the middle of the day. */
    private static final int REMOVED = 6;

    private static final int MOST_TIMES = 3;
    private static final int SENDERS = 8;

    private final Random random = new Random(FaultRun.SEED);

    /**
     * A request of the day.
     *
     * @param row number of its activity
     * @param version the one its writer saw; 0 of a creation
     * @param participants what it says; none where it removes
     */
    private record Message(int row, int version, @Nullable Integer participants) {}

    /** A request and what became of it. */
    private record Sent(Message message, Client.Answer answer) {

        boolean isAccepted() {
            return answer.status() / 100 == 2;
        }
    }

    @Override
    public void play(Findings findings) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        BenchmarkServer sanji = BenchmarkServer.small("shuffled", at);
        var county = new WrittenCounty(sanji::port);
        List<String> stations = county.open();
        String day = "fault-shuffled-" + System.nanoTime() + "-";

        List<Sent> created = send(shuffled(creations()), message -> create(county, stations, day, message));
        Map<Integer, JsonNode> rows = rows(findings, created);
        List<Sent> changed = send(shuffled(changes()), message -> change(county, rows.get(message.row()), message));
        tell(findings, changed);
        findings.nothing(
                wrong(county, new CountyRows(at), rows, changed), "each row is what its accepted changes give");
        county.compare(findings);
        sanji.stop();
    }

    private static List<Message> creations() {
        List<Message> all = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            all.add(new Message(row, 0, row));
        }
        return all;
    }

    /** Versions count from the creation, which gives the first. */
    private static List<Message> changes() {
        List<Message> all = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            for (int change = 0; change < CHANGES; change++) {
                boolean removes = row % REMOVED == 0 && change == CHANGES / 2;
                all.add(new Message(row, change, removes ? null : ROWS + row * CHANGES + change));
            }
        }
        return all;
    }

    /** In any order, each up to three times. */
    private List<Message> shuffled(List<Message> messages) {
        List<Message> all = new ArrayList<>();
        for (Message message : messages) {
            all.addAll(Collections.nCopies(1 + random.nextInt(MOST_TIMES), message));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private interface Sender {
        Client.Answer send(Message message);
    }

    private static List<Sent> send(List<Message> messages, Sender sender) throws Exception {
        Queue<Message> left = new ConcurrentLinkedQueue<>(messages);
        List<Sent> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Sent>>> senders = new ArrayList<>();
            for (int number = 0; number < SENDERS; number++) {
                senders.add(threads.submit(() -> sendAll(left, sender)));
            }
            for (Future<List<Sent>> one : senders) {
                all.addAll(one.get());
            }
        }
        return all;
    }

    private static List<Sent> sendAll(Queue<Message> left, Sender sender) {
        List<Sent> sent = new ArrayList<>();
        for (Message message = left.poll(); message != null; message = left.poll()) {
            sent.add(new Sent(message, sender.send(message)));
        }
        return sent;
    }

    private static Client.Answer create(WrittenCounty county, List<String> stations, String day, Message message) {
        String title = day + message.row();
        return county.admin().post(ACTIVITIES, WrittenCounty.activity(stations, title, message.row()), title);
    }

    private static Client.Answer change(WrittenCounty county, JsonNode row, Message message) {
        String path = ACTIVITIES + "/" + row.path("id").asText();
        int seen = row.path("version").asInt() + message.version();
        Map<String, String> version = Map.of("If-Match", "\"" + seen + "\"");
        return message.participants() == null
                ? county.admin().send("DELETE", path, "", version)
                : county.admin().send("PATCH", path, "{\"participants\":" + message.participants() + "}", version);
    }

    /** By number; of each the one answer all its creations had. */
    private static Map<Integer, JsonNode> rows(Findings findings, List<Sent> created) throws IOException {
        Map<Integer, JsonNode> rows = new HashMap<>();
        int otherwise = 0;
        for (Sent sent : created) {
            JsonNode row = sent.answer().json();
            JsonNode before = rows.putIfAbsent(sent.message().row(), row);
            otherwise += sent.answer().status() == 201 && (before == null || before.equals(row)) ? 0 : 1;
        }
        findings.say(otherwise == 0, "%d rows sent %d times: %d answered otherwise", ROWS, created.size(), otherwise);
        return rows;
    }

    private static void tell(Findings findings, List<Sent> changed) {
        Map<Integer, Integer> statuses = new TreeMap<>();
        changed.forEach(sent -> statuses.merge(sent.answer().status(), 1, Integer::sum));
        long stale =
                changed.stream().filter(sent -> sent.answer().status() == 412).count();
        findings.say(
                stale > 0 && statuses.keySet().stream().allMatch(List.of(200, 204, 404, 412)::contains),
                "%d changes in any order, %d senders: %s",
                changed.size(),
                SENDERS,
                statuses);
    }

    private static List<String> wrong(
            WrittenCounty county, CountyRows database, Map<Integer, JsonNode> rows, List<Sent> changed)
            throws IOException, SQLException {
        List<String> wrong = new ArrayList<>();
        for (int number = 0; number < ROWS; number++) {
            int row = number;
            List<Message> accepted = changed.stream()
                    .filter(sent -> sent.message().row() == row && sent.isAccepted())
                    .map(Sent::message)
                    .sorted((one, other) -> Integer.compare(one.version(), other.version()))
                    .toList();
            String id = rows.get(row).path("id").asText();
            for (int place = 0; place < accepted.size(); place++) {
                ask(accepted.get(place).version() == place, row + ": accepted were " + accepted, wrong);
            }
            ask(isLast(county, rows.get(row), accepted), row + " is not what was accepted last: " + accepted, wrong);
            long lines = database.number(TRAIL.formatted(id.replace("-", "")));
            ask(lines == 1 + accepted.size(), row + ": " + lines + " lines of the trail for " + accepted, wrong);
        }
        return wrong;
    }

    private static boolean isLast(WrittenCounty county, JsonNode created, List<Message> accepted) throws IOException {
        Client.Answer now =
                county.admin().get(ACTIVITIES + "/" + created.path("id").asText());
        Integer last = accepted.isEmpty()
                ? Integer.valueOf(created.path("participants").asInt())
                : accepted.getLast().participants();
        return last == null
                ? now.status() == 404
                : now.status() == 200
                        && now.json().path("participants").asInt() == last
                        && now.json().path("version").asInt()
                                == created.path("version").asInt() + accepted.size();
    }

    private static void ask(boolean right, String otherwise, List<String> wrong) {
        if (!right) {
            wrong.add(otherwise);
        }
    }
}
