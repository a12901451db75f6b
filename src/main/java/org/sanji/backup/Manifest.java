package org.sanji.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds and what it must be held against.
 *
 * @param county the county it is of; null when it is of everything
 * @param takenAt the database's time, UTC
 * @param position the place in the binary log it belongs to: what is logged after it is not in it; null without a log
 * @param migrations the files of the migrations the tables had
 * @param tables by name
 */
record Manifest(
        @Nullable String county,
        String takenAt,
        @Nullable Position position,
        List<String> migrations,
        Map<String, Saved> tables) {

    private static final String FILE = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** A place in the binary log; with GTIDs, those that are in the backup. */
    record Position(String file, long offset, @Nullable String gtids) {}

    /** How many rows of a table there are, and their digest. */
    record Saved(long rows, String digest) {}

    static Manifest read(Path backup) throws IOException {
        return JSON.readValue(backup.resolve(FILE).toFile(), Manifest.class);
    }

    /** Last of all: a directory without it is no backup. */
    void write(Path backup) throws IOException {
        JSON.writeValue(backup.resolve(FILE).toFile(), this);
    }

    static boolean isIn(Path directory) {
        return Files.isRegularFile(directory.resolve(FILE));
    }
}
