package org.sanji.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Where the answers to all tests pass: each is held against the document the same server serves. What it does not describe
 * fails the test that asked.
 */
public final class AnswerCheck {

    private static final Path COUNTED = Path.of("target/answers-described.txt");
    private static final Map<String, DescribedAnswers> BY_SERVER = new ConcurrentHashMap<>();
    private static final AtomicLong CHECKED = new AtomicLong();
    private static final Pattern ENCODED_DOT = Pattern.compile("%2e", Pattern.CASE_INSENSITIVE);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final AtomicLong NANOSECONDS = new AtomicLong();
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final Set<String> OPERATIONS = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AnswerCheck::tellHowMany));
    }

    private AnswerCheck() {}

    /** An answer of the JDK's client whose body is text. */
    public static HttpResponse<String> described(HttpResponse<String> answer) {
        check(answer, answer.body());
        return answer;
    }

    /** An answer whose body is bytes, which are not looked at unless they are a problem. */
    public static HttpResponse<byte[]> describedBytes(HttpResponse<byte[]> answer) {
        check(answer, new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        return answer;
    }

    private static void check(HttpResponse<?> answer, String body) {
        URI asked = answer.request().uri();
        check(
                asked.resolve("/").toString().replaceFirst("/$", ""),
                answer.request().method(),
                withoutSteps(asked.getRawPath()),
                new GivenAnswer(
                        answer.request().method() + " " + asked,
                        answer.statusCode(),
                        answer.headers().map(),
                        body));
    }

    /** A step up in a path is taken before anybody is asked what it names, however it is written. */
    private static String withoutSteps(String path) {
        String plain = ENCODED_DOT.matcher(path).replaceAll(".");
        return plain.contains("/..") ? URI.create(plain).normalize().getRawPath() : path;
    }

    static void check(String server, String method, String path, GivenAnswer answer) {
        List<String> errors = errors(server, method, path, answer);
        if (!errors.isEmpty()) {
            throw new AssertionError("Not described by the document: " + errors + "\n  " + answer.request() + "\n  "
                    + answer.status() + " " + answer.headers() + "\n  "
                    + answer.body().substring(0, Math.min(1_000, answer.body().length())));
        }
    }

    /** What the document does not describe of an answer. */
    public static List<String> errors(String server, String method, String path, GivenAnswer answer) {
        if (!path.startsWith("/v1/")) {
            return List.of();
        }
        DescribedAnswers described = BY_SERVER.computeIfAbsent(server, AnswerCheck::read);
        long begun = THREADS.getCurrentThreadCpuTime();
        Document.Operation operation = described.operation(method, path);
        List<String> errors = described.refuse(operation, answer);
        NANOSECONDS.addAndGet(THREADS.getCurrentThreadCpuTime() - begun);
        CHECKED.incrementAndGet();
        if (operation != null) {
            SEEN.add(operation.id() + " " + answer.status());
            OPERATIONS.add(operation.id());
        }
        return errors;
    }

    private static DescribedAnswers read(String server) {
        var request = HttpRequest.newBuilder(URI.create(server + "/q/openapi"))
                .header("Accept", "application/json")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new DescribedAnswers(
                    Document.of(client.send(request, BodyHandlers.ofString()).body()));
        } catch (IOException noDocument) {
            throw new UncheckedIOException(noDocument);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** After the suite: how many answers were held against the document, and what that took. */
    private static void tellHowMany() {
        try {
            Files.writeString(
                    COUNTED,
                    "%d answers of %d operations, %d of them with a status of their own, held against the document in %d ms of the processor%n"
                            .formatted(CHECKED.get(), OPERATIONS.size(), SEEN.size(), NANOSECONDS.get() / 1_000_000));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
