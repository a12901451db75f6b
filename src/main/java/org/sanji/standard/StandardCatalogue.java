package org.sanji.standard;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All standards the application ships with, read once. They are listed in {@code standards/index.txt}, because a folder
 * inside a jar cannot be listed: one line per version, {@code <code>/<version>}, and behind it the digest once the
 * version is released. A released version that was changed keeps the application from starting.
 */
@Singleton
public class StandardCatalogue {

    private static final String ROOT = "standards/";

    private final List<Standard> standards;

    /** The catalogue without a check of measure codes; a test holds them against the measures there are. */
    public StandardCatalogue() {
        this(measure -> true);
    }

    /**
     * The catalogue, every measure code checked.
     *
     * @throws InvalidStandardException when a file has mistakes
     */
    public StandardCatalogue(Predicate<String> knownMeasure) {
        var reader = new StandardReader(knownMeasure);
        this.standards = index().stream().map(line -> read(reader, line)).toList();
    }

    /** All versions of all standards, in the order of the index. */
    public List<Standard> all() {
        return standards;
    }

    public Optional<Standard> find(String code, String version) {
        return standards.stream()
                .filter(standard ->
                        standard.code().equals(code) && standard.version().equals(version))
                .findFirst();
    }

    /** The names of all versions, as a refusal lists them. */
    public String names() {
        return standards.stream()
                .map(standard -> standard.code() + "/" + standard.version())
                .collect(Collectors.joining(", "));
    }

    private static List<String> index() {
        return new String(bytes("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    static Standard read(StandardReader reader, String line) {
        String[] parts = line.split("\\s+");
        String file = parts[0] + "/standard.yaml";
        Standard standard = reader.read(file, new ByteArrayInputStream(bytes(file)));
        requireSame(file, "code and version", parts[0], standard.code() + "/" + standard.version());
        if (parts.length > 1) {
            requireSame(file, "digest of the released version", parts[1], standard.digest());
        }
        return standard;
    }

    private static void requireSame(String file, String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            String message = what + " should be " + expected + " and is " + actual;
            throw new InvalidStandardException(file, List.of(new StandardError("", message)));
        }
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
