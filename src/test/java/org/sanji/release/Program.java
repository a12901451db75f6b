package org.sanji.release;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program of this machine, run to its end. */
final class Program {

    private Program() {}

    /** What it prints; refused with all it said when it fails. */
    static String run(String... command) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("program", ".err");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " fails: " + printed + Files.readString(errors));
            }
            return printed;
        } finally {
            Files.delete(errors);
        }
    }

    /** Those of these that are not installed. */
    static List<String> missing(String... names) {
        String[] directories = System.getenv("PATH").split(File.pathSeparator);
        return Stream.of(names)
                .filter(name ->
                        Stream.of(directories).noneMatch(directory -> Files.isExecutable(Path.of(directory, name))))
                .toList();
    }
}
