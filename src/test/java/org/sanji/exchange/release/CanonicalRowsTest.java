package org.sanji.exchange.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rows of a release on their way out")
class CanonicalRowsTest {

    private static final long FIRST = 7;
    private static final long END = FIRST + 3 * CanonicalRows.ROWS + 5;

    private final List<Long> asked = new CopyOnWriteArrayList<>();

    @Test
    @DisplayName("are the same bytes however many blocks they take")
    void whole() throws IOException {
        byte[] all = text(FIRST);
        try (var rows = new CanonicalRows(this::read, FIRST, END, 0, all.length)) {
            assertArrayEquals(all, rows.readAllBytes());
        }
        assertEquals(List.of(FIRST, block(1), block(2), block(3)), asked);
    }

    @Test
    @DisplayName("go on within a row, and end within one")
    void part() throws IOException {
        for (int cut : new int[] {1, 5}) {
            byte[] all = text(FIRST + 100);
            for (int length : new int[] {1, 700, all.length - 9, all.length - cut}) {
                try (var rows = new CanonicalRows(this::read, FIRST + 100, END, cut, length)) {
                    assertArrayEquals(Arrays.copyOfRange(all, cut, cut + length), rows.readAllBytes());
                }
            }
        }
    }

    @Test
    @DisplayName("are not read further than somebody asked for")
    void noMore() throws IOException {
        try (var rows = new CanonicalRows(this::read, FIRST, END, 0, 20)) {
            assertEquals(20, rows.readAllBytes().length);
        }
        assertEquals(List.of(FIRST), asked);
    }

    @Test
    @DisplayName("are one block ahead of a reader who takes his time, and no more")
    void slow() throws Exception {
        try (var rows = new CanonicalRows(this::read, FIRST, END, 0, text(FIRST).length)) {
            rows.readNBytes(10);
            Thread.sleep(200);
            assertEquals(List.of(FIRST, block(1)), asked);
        }
    }

    @Test
    @DisplayName("tell the reader when they cannot be read, and when there are fewer than was said")
    void broken() throws IOException {
        var gone = new IllegalStateException("gone");
        var rows = new CanonicalRows(
                (block, from, to) -> {
                    if (from > FIRST) {
                        throw gone;
                    }
                    read(block, from, to);
                },
                FIRST,
                END,
                0,
                text(FIRST).length);
        assertSame(gone, assertThrows(IllegalStateException.class, rows::readAllBytes));
        assertThrows(IllegalStateException.class, () -> new CanonicalRows(this::read, FIRST, FIRST + 1, 0, 1000));
    }

    private static long block(int number) {
        return FIRST + (long) number * CanonicalRows.ROWS;
    }

    private void read(RowBlock block, long from, long to) {
        asked.add(from);
        for (long number = from; number < to; number++) {
            block.add(row(number).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String row(long number) {
        return "row ".repeat((int) (number % 5)) + number;
    }

    private static byte[] text(long first) {
        var text = new StringBuilder();
        for (long number = first; number < END; number++) {
            text.append(row(number)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
