package org.sanji.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sanji.local.LocalAddresses;
import org.sanji.local.Tokens;

/**
 * {@code make check-image}: looks at a container image in a registry, runs it as {@code k8s/base} says, by runc, and looks at
 * what it may, answers, writes, logs and ends with; then makes a cache in it and starts it with that. Ends with 1 when a
 * promise is broken.
 */
public final class ImageCheck {

    private static final Path WORK = Path.of("target/image");
    private static final String SECRET = "canary-5d0c1b7e93";
    private static final String PRIVACY_SECRET =
            Base64.getEncoder().encodeToString("a canary among the keys, 32 byte".getBytes());
    private static final int STARTS = Integer.parseInt(System.getenv().getOrDefault("STARTS", "3"));
    private static final String STAFF = "/v1/counties/320412/staff?limit=1";

    private final LocalAddresses at;
    private final ImageLayout image;
    private final ContainerBundle bundle;
    private final List<String> broken = new ArrayList<>();

    private ImageCheck(LocalAddresses at, ImageLayout image) throws IOException, InterruptedException {
        this.at = at;
        this.image = image;
        this.bundle = new ContainerBundle(image.unpack(WORK.resolve("bundle")));
    }

    /** The image, as a registry names it. */
    public static void main(String[] arguments) throws Exception {
        ImageLayout image = ImageLayout.fetch(arguments[0], WORK.resolve("layout"));
        LocalAddresses at = FilledStack.start();
        var check = new ImageCheck(at, image);
        check.broken.addAll(ImageContents.broken(image));
        check.runsAsToldTo();
        check.startsSoonerWithItsCache();
        check.broken.forEach(System.err::println);
        System.out.println("image: " + check.broken.size() + " broken promises");
        System.exit(check.broken.isEmpty() ? 0 : 1);
    }

    private void runsAsToldTo() throws Exception {
        Set<String> before = files(bundle.root());
        Map<String, String> environment = prepare(bundle);
        try (var container = Container.start("check", bundle, environment)) {
            ReleasedApplication application = container.application();
            for (String health : List.of("live", "started", "ready")) {
                System.out.printf("%s after %.2f s%n", health, application.await("/q/health/" + health, 200));
            }
            mayNothing(container);
            answers(application);
            drains(application);
            hidesSecrets(application.log());
        }
        require(files(bundle.root()).equals(before), "it wrote its root");
        System.out.println("wrote, of its mounts: " + files(bundle.directory().resolve("mounts")));
    }

    private Map<String, String> prepare(ContainerBundle bundle) throws Exception {
        Map<String, String> said = ReleasedApplication.environment(at);
        said.putAll(Map.of(
                "PERSON_KEY_SECRET",
                SECRET,
                "PRIVACY_KEYS",
                said.get("PRIVACY_KEYS") + "," + "canary:" + PRIVACY_SECRET));
        Map<String, String> environment = bundle.environment(said);
        bundle.prepare(environment, List.of(), bundle.memory());
        return environment;
    }

    /** By what the kernel says of the process, and by trying. */
    private void mayNothing(Container container) throws Exception {
        ReleasedApplication application = container.application();
        require(
                application.kernelSays("Uid").startsWith("10001\t10001"),
                "its user is " + application.kernelSays("Uid"));
        for (String held : List.of("CapEff", "CapPrm", "CapBnd", "CapAmb")) {
            require(application.kernelSays(held).matches("0+"), "it has capabilities: " + held);
        }
        require(application.kernelSays("NoNewPrivs").equals("1"), "it may gain rights");
        require(container.refuses("touch", "/home/jboss/new"), "it may write beside its classes");
        require(container.refuses("touch", "/opt/java/new"), "it may write beside the JVM");
        require(!container.refuses("touch", "/tmp/new", "/evidence/new"), "it may not write where it should");
        System.out.println("may nothing: user " + application.kernelSays("Uid").replaceAll("\\s.*", "")
                + ", capabilities " + application.kernelSays("CapEff") + ", read-only root, no new privileges");
    }

    private void answers(ReleasedApplication application) throws Exception {
        String token = Tokens.of("wujin-admin");
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(342);
        expect(application.get(STAFF, token).statusCode(), 200, "the right token");
        expect(application.get(STAFF, forged).statusCode(), 401, "a forged token");
        // As if the county had no such list: whether it has one is not told.
        expect(application.get(STAFF, Tokens.of("tianning-admin")).statusCode(), 404, "a foreign token");
        expect(application.status(STAFF), 401, "no token");
        expect(application.managementStatus("/q/metrics"), 200, "metrics");
        expect(application.status("/q/metrics"), 404, "metrics beside the API");
        expect(application.status("/q/swagger-ui"), 404, "the page of the contract");
    }

    private void expect(int status, int expected, String what) {
        System.out.println(what + ": " + status);
        require(status == expected, what + " is answered " + status);
    }

    private void drains(ReleasedApplication application) throws Exception {
        SlowRequest slow = ReleaseCheck.slowRequest(application, Tokens.of("wujin-admin"));
        slow.begin();
        application.terminate();
        Thread.sleep(1_000);
        require(application.status("/q/health/ready") == 503, "it is ready while it stops");
        require(ReleaseCheck.sendsAwaySoon(application), "connections stay open when it stops");
        String answer = slow.end().lines().findFirst().orElse("nothing");
        require(answer.startsWith("HTTP/1.1 201"), "what it had begun is answered " + answer);
        int exit = application.exit(Duration.ofSeconds(45));
        require(exit == 143 || exit == 0, "it ends with " + exit);
        System.out.println("told to stop: what had begun is answered " + answer + ", exit " + exit);
    }

    private void hidesSecrets(String log) {
        require(!log.contains(SECRET), "the log has the secret of people");
        require(!log.contains(PRIVACY_SECRET), "the log has a key of personal data");
        require(!log.contains("eyJ"), "the log has a token");
        log.lines()
                .filter(line -> !line.startsWith("{"))
                .findFirst()
                .ifPresent(line -> broken.add("a line of the log is no JSON object: " + line));
        System.out.println("log: " + log.lines().count() + " lines, no secret");
    }

    private void startsSoonerWithItsCache() throws Exception {
        measure("without a cache", bundle);
        ImageLayout cached = image.withCache(new CacheTraining(at).train(bundle));
        System.out.println(cached.layers().getLast());
        measure("with its cache", new ContainerBundle(cached.unpack(WORK.resolve("bundle-aot"))));
    }

    private void measure(String what, ContainerBundle bundle) throws Exception {
        List<Start> starts = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            Map<String, String> environment = prepare(bundle);
            try (var container = Container.start("start", bundle, environment)) {
                starts.add(Start.of(container.application(), start == STARTS - 1 ? 2_000 : 0));
                hidesSecrets(container.application().log());
            }
        }
        System.out.println(Start.summary(what, starts));
    }

    /** Every file with its size and when it was written. */
    private static Set<String> files(Path root) throws IOException {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.add(root.relativize(path) + " " + Files.size(path) + " " + Files.getLastModifiedTime(path));
            }
        }
        return files;
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }
}
