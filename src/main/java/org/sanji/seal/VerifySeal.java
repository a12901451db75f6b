package org.sanji.seal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command {@code make verify-seal}: ends with 0 when every file holds, with 1 when one does not, with 2 without one. */
public final class VerifySeal {

    private VerifySeal() {}

    public static void main(String[] files) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(verify(files, out));
    }

    static int verify(String[] files, PrintStream out) {
        if (files.length == 0) {
            out.println("Name the files of one or more seals.");
            return 2;
        }
        int worst = 0;
        for (String file : files) {
            List<String> faults = faults(file);
            out.println(file + ": " + (faults.isEmpty() ? "holds" : "DOES NOT HOLD"));
            faults.forEach(fault -> out.println("  " + fault));
            worst = faults.isEmpty() ? worst : 1;
        }
        return worst;
    }

    /** A file that cannot be read keeps the others from nothing. */
    private static List<String> faults(String file) {
        try {
            return SealVerification.faults(Files.readString(Path.of(file)));
        } catch (IOException unreadable) {
            return List.of("this file cannot be read: " + unreadable);
        }
    }
}
