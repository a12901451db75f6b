package org.sanji.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.local.LocalAddresses;

/** {@link CountyMove} in a process of its own, which may be killed when it has said that a step is done. */
record MoverProcess(LocalAddresses source, LocalAddresses target) {

    /** What it said, and how it ended. */
    record Ended(List<String> said, int code) {}

    /**
     * Runs it.
     *
     * @param killedAt the beginning of a step: it is killed as soon as that is done; null to let it come to its end
     */
    Ended run(@Nullable String killedAt, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                CountyMove.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DB_URL", source.databaseUrl());
        builder.environment().put("DB_USERNAME", source.databaseUser());
        builder.environment().put("DB_PASSWORD", source.databasePassword());
        builder.environment().put("TARGET_DB_URL", target.databaseUrl());
        builder.environment().put("TARGET_DB_USERNAME", target.databaseUser());
        builder.environment().put("TARGET_DB_PASSWORD", target.databasePassword());
        Process process = builder.start();
        List<String> said = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                System.out.println("  " + line);
                if (killedAt != null && line.contains(": " + killedAt)) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException killed) {
            // It said no more.
        }
        return new Ended(said, process.waitFor());
    }
}
