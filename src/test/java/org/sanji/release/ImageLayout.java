package org.sanji.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An image of a registry, fetched into a directory of this machine by skopeo and taken apart by umoci: nothing of Docker. */
final class ImageLayout {

    /** Where the cache lies in the image that has one. */
    static final String CACHE = "/home/jboss/sanji.aot";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final String tag;

    private ImageLayout(Path directory, String tag) {
        this.directory = directory;
        this.tag = tag;
    }

    /** From a registry; one of this machine need not have a certificate. */
    static ImageLayout fetch(String image, Path directory) throws IOException, InterruptedException {
        Program.run("rm", "-rf", directory.toString());
        Files.createDirectories(directory.getParent());
        var layout = new ImageLayout(directory, "image");
        Program.run("skopeo", "copy", "--src-tls-verify=" + isFar(image), "docker://" + image, layout.name());
        return layout;
    }

    void push(String image) throws IOException, InterruptedException {
        Program.run("skopeo", "copy", "--dest-tls-verify=" + isFar(image), name(), "docker://" + image);
    }

    private static boolean isFar(String image) {
        return !image.startsWith("127.0.0.1:") && !image.startsWith("localhost:");
    }

    private String name() {
        return "oci:" + directory + ":" + tag;
    }

    JsonNode config() throws IOException, InterruptedException {
        return JSON.readTree(Program.run("skopeo", "inspect", "--config", "--raw", name()));
    }

    /** The layers from below, each with what made it, its digest and its size in bytes. */
    List<Layer> layers() throws IOException, InterruptedException {
        JsonNode manifest = JSON.readTree(Program.run("skopeo", "inspect", "--raw", name()));
        List<String> made = new ArrayList<>();
        for (JsonNode step : config().path("history")) {
            if (!step.path("empty_layer").asBoolean()) {
                made.add(step.path("comment").asText(step.path("created_by").asText()));
            }
        }
        List<Layer> layers = new ArrayList<>();
        for (JsonNode layer : manifest.path("layers")) {
            String by = layers.size() < made.size() ? made.get(layers.size()) : "";
            layers.add(new Layer(
                    by, layer.path("digest").asText(), layer.path("size").asLong()));
        }
        return layers;
    }

    record Layer(String made, String digest, long bytes) {

        @Override
        public String toString() {
            return "layer %-22s %11d bytes %s".formatted(made, bytes, digest);
        }
    }

    /** Takes it apart: {@code config.json} and {@code rootfs}, as a runtime of containers wants them. */
    Path unpack(Path bundle) throws IOException, InterruptedException {
        Program.run("rm", "-rf", bundle.toString());
        Program.run("umoci", "unpack", "--image", directory + ":" + tag, bundle.toString());
        return bundle;
    }

    /** The same image with one more layer, the cache, and with a start that uses it. */
    ImageLayout withCache(Path cache) throws IOException, InterruptedException {
        String from = directory + ":" + tag;
        String to = "image-aot";
        Program.run("umoci", "insert", "--image", from, "--tag", to, cache.toString(), CACHE);
        List<String> command = new ArrayList<>(List.of("umoci", "config", "--image", directory + ":" + to));
        for (JsonNode word : config().at("/config/Entrypoint")) {
            command.add("--config.entrypoint=" + word.asText());
            if (word.asText().equals("java")) {
                command.add("--config.entrypoint=-XX:AOTCache=" + CACHE);
                // Its warnings change nothing and are no JSON; that a cache is not used is an error.
                command.add("--config.entrypoint=-Xlog:aot*=error");
            }
        }
        Program.run(command.toArray(String[]::new));
        return new ImageLayout(directory, to);
    }
}
