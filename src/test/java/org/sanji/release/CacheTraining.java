package org.sanji.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sanji.local.LocalAddresses;

/**
 * {@code make image-cache}: runs an image of a registry on a database and a Keycloak of its own, asks it what is asked first,
 * and adds the AOT cache the JVM makes of that as a layer: IMAGE becomes IMAGE-aot. It is made in the image itself, for a
 * cache is good for one JVM, one class path and one set of files only.
 */
public final class CacheTraining {

    private static final Path WORK = Path.of("target/image");
    private static final String MADE = "/tmp/sanji.aot";

    /** More than the manifest says, for it is two JVMs that make a cache; too little for another collector than there. */
    private static final String MEMORY = "1700Mi";

    private static final int REQUESTS = Integer.parseInt(System.getenv().getOrDefault("REQUESTS", "2000"));

    private final LocalAddresses at;

    CacheTraining(LocalAddresses at) {
        this.at = at;
    }

    /** The image, as a registry names it. */
    public static void main(String[] arguments) throws Exception {
        ImageLayout image = ImageLayout.fetch(arguments[0], WORK.resolve("layout"));
        var bundle = new ContainerBundle(image.unpack(WORK.resolve("bundle")));
        Path cache = new CacheTraining(FilledStack.start()).train(bundle);
        String to = arguments[0] + "-aot";
        image.withCache(cache).push(to);
        System.out.println(to);
        System.exit(0);
    }

    /** The file of the cache. */
    Path train(ContainerBundle bundle) throws IOException, InterruptedException {
        Map<String, String> environment = bundle.environment(ReleasedApplication.environment(at));
        bundle.prepare(environment, List.of("-XX:AOTCacheOutput=" + MADE), MEMORY);
        try (var container = Container.start("training", bundle, environment)) {
            container.application().await("/q/health/ready", 200);
            new FirstRequests(container.application()).send(REQUESTS);
            container.application().terminate();
            container.application().exit(Duration.ofMinutes(20));
        }
        Path cache = WORK.resolve("sanji.aot");
        Program.run("mv", bundle.mounted(MADE).toString(), cache.toString());
        Program.run("chown", "0:0", cache.toString());
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rw-r--r--"));
        return cache;
    }
}
