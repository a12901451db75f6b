package org.sanji.exchange.xapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which verbs carry learning time, and how platforms are called: {@code xapi-mapping.yaml}, or the file a deployment
 * names instead. A platform may have verbs of its own, since one that tells of each session and of the whole course
 * would be counted twice.
 */
@ApplicationScoped
class XapiMapping {

    private static final String BUILT_IN = "/xapi-mapping.yaml";
    private static final int LONGEST_NAME = 60;

    private final Content content;

    XapiMapping(@ConfigProperty(name = "sanji.xapi.mapping-file") Optional<String> file) {
        this.content = read(file.filter(name -> !name.isBlank()).map(Path::of));
    }

    /** The file. */
    record Content(List<String> verbs, List<Platform> platforms) {

        Content {
            verbs = List.copyOf(Objects.requireNonNull(verbs, "verbs"));
            platforms = List.copyOf(Objects.requireNonNull(platforms, "platforms"));
        }
    }

    /**
     * One platform.
     *
     * @param homePage as the accounts of its learners say it
     * @param platform as online learning calls it
     * @param verbs those that carry time there; null for the usual ones
     */
    record Platform(
            String homePage, String platform, @Nullable List<String> verbs) {

        Platform {
            Objects.requireNonNull(homePage, "homePage");
            if (platform.isBlank() || platform.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("The name of a platform has 1 to 60 characters: " + platform);
            }
        }
    }

    /** A file that cannot be read must stop the application when it starts, not the first statement. */
    void start(@Observes StartupEvent event) {}

    /** Whether a statement with this verb tells of learning time. */
    boolean carriesTime(String homePage, String verb) {
        return platform(homePage).map(Platform::verbs).orElse(content.verbs()).contains(verb);
    }

    /** How online learning calls the platform: by its host when nobody named it. */
    String name(String homePage) {
        return platform(homePage).map(Platform::platform).orElseGet(() -> host(homePage));
    }

    private Optional<Platform> platform(String homePage) {
        return content.platforms().stream()
                .filter(platform -> platform.homePage().equals(homePage))
                .findFirst();
    }

    private static String host(String homePage) {
        String host = URI.create(homePage).getHost();
        String name = host == null ? homePage : host;
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static Content read(Optional<Path> file) {
        var mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = file.isPresent()
                ? Files.newInputStream(file.get())
                : Objects.requireNonNull(XapiMapping.class.getResourceAsStream(BUILT_IN))) {
            return mapper.readValue(in, Content.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The mapping of xAPI verbs cannot be read", unreadable);
        }
    }
}
