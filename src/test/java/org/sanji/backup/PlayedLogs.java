package org.sanji.backup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.sanji.local.LocalAddresses;

/**
 * Brings a restored server on from its backup to a moment, by the binary logs of the other one: the command of
 * docs/operations.md, with the programs of MySQL.
 *
 * @param programs where {@code mysqlbinlog} and {@code mysql} are
 */
record PlayedLogs(Path programs, LocalAddresses from, LocalAddresses into) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Plays what was logged after a place in the logs and before a moment of this machine's clock. */
    void play(Manifest.Position since, LocalDateTime until) throws IOException, InterruptedException {
        String schema = schema(into);
        List<String> reading = program("mysqlbinlog", from);
        reading.addAll(List.of(
                "--read-from-remote-server",
                "--start-position=" + since.offset(),
                "--stop-datetime=" + MOMENT.format(until),
                "--to-last-log",
                "--rewrite-db=" + schema(from) + "->" + schema,
                "--database=" + schema,
                since.file()));
        var pipeline =
                ProcessBuilder.startPipeline(List.of(started(reading, from), started(program("mysql", into), into)));
        for (Process process : pipeline) {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The logs could not be played: " + process.info());
            }
        }
    }

    /** With the password where the list of processes does not show it. */
    private static ProcessBuilder started(List<String> command, LocalAddresses server) {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("MYSQL_PWD", server.databasePassword());
        return builder;
    }

    private List<String> program(String name, LocalAddresses server) {
        URI address = address(server);
        return new ArrayList<>(List.of(
                programs.resolve(name).toString(),
                "--host=" + address.getHost(),
                "--port=" + address.getPort(),
                "--user=" + server.databaseUser()));
    }

    private static URI address(LocalAddresses server) {
        return URI.create(server.databaseUrl().substring("jdbc:".length()));
    }

    private static String schema(LocalAddresses server) {
        return address(server).getPath().substring(1);
    }
}
