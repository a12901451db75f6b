package org.sanji.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code make scan}: looks for texts in files as they lie on disk, such as binary logs, table spaces, dumps and logs. The
 * first argument names the texts, divided by commas; the others are files. Ends with 1 when one is found.
 */
public final class ScanFiles {

    private static final int PIECE = 1 << 20;

    private ScanFiles() {}

    public static void main(String[] arguments) throws IOException {
        List<String> texts =
                Stream.of(arguments[0].split(",")).map(String::strip).toList();
        int found = 0;
        for (String file : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            for (String text : texts) {
                if (holds(Path.of(file), text.getBytes(StandardCharsets.UTF_8))) {
                    System.out.println(file + " holds " + text);
                    found++;
                }
            }
        }
        System.out.printf(
                "%d texts looked for in %d files: found %d times%n", texts.size(), arguments.length - 1, found);
        System.exit(found == 0 ? 0 : 1);
    }

    /** Piece by piece, each with the end of the one before. */
    static boolean holds(Path file, byte[] wanted) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] kept = {};
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                byte[] together = Arrays.copyOf(kept, kept.length + piece.length);
                System.arraycopy(piece, 0, together, kept.length, piece.length);
                if (indexOf(together, wanted) >= 0) {
                    return true;
                }
                int end = Math.min(together.length, wanted.length - 1);
                kept = Arrays.copyOfRange(together, together.length - end, together.length);
            }
            return false;
        }
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
