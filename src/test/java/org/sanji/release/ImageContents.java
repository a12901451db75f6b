package org.sanji.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an image says of itself, and the layers it lies in: whatever should not be so is named. */
final class ImageContents {

    private static final Set<String> OF_THE_BASE =
            Set.of("PATH", "JAVA_HOME", "JAVA_VERSION", "LANG", "LANGUAGE", "LC_ALL");
    private static final int OFTEN = 20_000_000;

    private final List<String> broken = new ArrayList<>();

    private ImageContents() {}

    static List<String> broken(ImageLayout image) throws IOException, InterruptedException {
        var contents = new ImageContents();
        contents.checkConfig(image.config().path("config"));
        contents.checkLayers(image.layers());
        return contents.broken;
    }

    private void checkConfig(JsonNode config) {
        require(config.path("User").asText().equals("10001:10001"), "it runs as " + config.path("User"));
        require(config.at("/Entrypoint/0").asText().equals("java"), "it starts " + config.path("Entrypoint"));
        require(config.path("ExposedPorts").size() == 2, "its ports are " + config.path("ExposedPorts"));
        for (JsonNode variable : config.path("Env")) {
            String name = variable.asText().replaceFirst("=.*", "");
            require(OF_THE_BASE.contains(name), "the image says " + name);
        }
    }

    /** What is above the libraries is sent to the registry, and from there to every node, at each release. */
    private void checkLayers(List<ImageLayout.Layer> layers) {
        boolean libraries = false;
        for (ImageLayout.Layer layer : layers) {
            System.out.println(layer);
            require(!libraries || layer.bytes() < OFTEN, "what changes often is large: " + layer);
            libraries |= layer.made().endsWith("-lib");
        }
        require(libraries, "libraries have no layer of their own");
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }
}
