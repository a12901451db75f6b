package org.sanji.exchange.release;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The command {@code make verify-release}: ends with 0 when the release holds, with 1 when not, with 2 without its files. */
public final class VerifyRelease {

    private VerifyRelease() {}

    public static void main(String[] files) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(verify(files, out));
    }

    static int verify(String[] files, PrintStream out) {
        if (files.length != 2) {
            out.println("Name two files: what GET /v1/releases/{id} said, and its figures as application/x-ndjson.");
            return 2;
        }
        try {
            List<String> faults = ReleaseVerification.faults(Path.of(files[0]), Path.of(files[1]));
            out.println(files[1] + ": " + (faults.isEmpty() ? "holds" : "DOES NOT HOLD"));
            faults.forEach(fault -> out.println("  " + fault));
            return faults.isEmpty() ? 0 : 1;
        } catch (IOException unreadable) {
            out.println("A file cannot be read: " + unreadable);
            return 2;
        }
    }
}
