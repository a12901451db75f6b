package org.sanji.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of evidence does. */
abstract class EvidenceStoreContract {

    private static final String COUNTY = "320412";
    private static final int SIZE = 300_000;
    private static final Random RANDOM = new Random();

    @TempDir
    Path folder;

    abstract EvidenceStore store();

    private record Content(byte[] bytes, String digest) {}

    @Test
    void whatIsStoredIsReadAgainInPartsToo() throws IOException {
        Content content = content();
        store().put(COUNTY, content.digest(), file(content));
        assertTrue(store().has(COUNTY, content.digest()));
        assertArrayEquals(content.bytes(), read(content, 0, SIZE));
        assertArrayEquals(java.util.Arrays.copyOfRange(content.bytes(), 7, 1007), read(content, 7, 1000));
        assertArrayEquals(java.util.Arrays.copyOfRange(content.bytes(), SIZE - 5, SIZE), read(content, SIZE - 5, 5));
    }

    @Test
    void aCountyHasNothingOfAnother() throws IOException {
        Content content = content();
        store().put(COUNTY, content.digest(), file(content));
        assertFalse(store().has("320402", content.digest()));
        assertThrows(FileNotFoundException.class, () -> store().open("320402", content.digest(), 0, 1));
    }

    @Test
    void whatIsForgottenIsGoneAndMayBeForgottenAgain() throws IOException {
        Content content = content();
        store().put(COUNTY, content.digest(), file(content));
        store().remove(COUNTY, content.digest());
        store().remove(COUNTY, content.digest());
        assertFalse(store().has(COUNTY, content.digest()));
    }

    @Test
    void theSameStoredByManyAtOnceIsThereOnce() throws IOException {
        Content content = content();
        List<Path> files = IntStream.range(0, 8).mapToObj(copy -> file(content)).toList();
        files.parallelStream().forEach(file -> put(content, file));
        assertArrayEquals(content.bytes(), read(content, 0, SIZE));
    }

    private void put(Content content, Path file) {
        try {
            store().put(COUNTY, content.digest(), file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private byte[] read(Content content, long from, long length) throws IOException {
        try (InputStream stream = store().open(COUNTY, content.digest(), from, length)) {
            byte[] bytes = stream.readAllBytes();
            assertEquals(length, bytes.length);
            return bytes;
        }
    }

    private static Content content() {
        byte[] bytes = new byte[SIZE];
        RANDOM.nextBytes(bytes);
        return new Content(
                bytes, HexFormat.of().formatHex(ReceivedFiles.sha256().digest(bytes)));
    }

    private Path file(Content content) {
        try {
            return Files.write(Files.createTempFile(folder, "", ".part"), content.bytes());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
