package org.sanji.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The standards the application ships with, read once. They are listed in {@code standards/index.txt}, because a folder
 * inside a jar cannot be listed: one line per version, {@code <code>/<version>}, and behind it the digest once the
 * version is released. A released version that was changed keeps the application from starting.
 */
public final class StandardCatalogue {

    private static final String ROOT = "standards/";
    private static final List<Standard> STANDARDS =
            index().stream().map(StandardCatalogue::read).toList();

    private StandardCatalogue() {}

    /** All versions of all standards, in the order of the index. */
    public static List<Standard> all() {
        return STANDARDS;
    }

    public static Optional<Standard> find(String code, String version) {
        return STANDARDS.stream()
                .filter(standard ->
                        standard.code().equals(code) && standard.version().equals(version))
                .findFirst();
    }

    /** The document of a version as it was written, comments included. */
    static byte[] document(Standard standard) {
        return bytes(file(standard.code() + "/" + standard.version()));
    }

    private static List<String> index() {
        return new String(bytes("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /**
     * Reads the standard a line of the index names.
     *
     * @throws InvalidStandardException when its document has mistakes
     * @throws IllegalStateException when it is another version, or a released one that was changed
     */
    static Standard read(String line) {
        String[] parts = line.split("\\s+");
        Standard standard = StandardReader.read(StandardReader.yaml(bytes(file(parts[0]))));
        requireSame("code and version", parts[0], standard.code() + "/" + standard.version());
        if (parts.length > 1) {
            requireSame("digest of the released version", parts[1], standard.digest());
        }
        return standard;
    }

    private static void requireSame(String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("The " + what + " should be " + expected + " and is " + actual);
        }
    }

    private static String file(String name) {
        return name + "/standard.yaml";
    }

    private static byte[] bytes(String name) {
        try (InputStream file = StandardCatalogue.class.getClassLoader().getResourceAsStream(ROOT + name)) {
            if (file == null) {
                throw new IllegalStateException("The application lacks " + ROOT + name);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
