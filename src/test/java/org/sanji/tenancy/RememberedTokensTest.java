package org.sanji.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How long a token is believed, and who has it asked again. */
class RememberedTokensTest {

    private long now = 1;
    private final RememberedTokens<String> tokens = new RememberedTokens<>(() -> now);
    private final List<String> asked = new ArrayList<>();

    private String get() {
        return tokens.get("token", asked::add);
    }

    private void after(Duration time) {
        now += time.toNanos();
    }

    @Test
    @DisplayName("what nobody confirmed is forgotten after half a minute, also when it is used all the time")
    void unconfirmed() {
        tokens.put("token", "somebody");
        for (int second = 1; second < 30; second++) {
            after(Duration.ofSeconds(1));
            assertEquals("somebody", get());
        }
        after(Duration.ofSeconds(1));
        assertNull(get());
        assertEquals(List.of("somebody"), asked, "once, after twenty seconds");
    }

    @Test
    @DisplayName("what was contradicted is forgotten at once")
    void contradicted() {
        tokens.put("token", "somebody");
        after(RememberedTokens.ASKED_AGAIN);
        assertEquals("somebody", get());
        tokens.forget("token");
        assertNull(get());
    }

    @Test
    @DisplayName("what was confirmed is believed for another half minute, and asked again in it")
    void confirmed() {
        tokens.put("token", "somebody");
        after(RememberedTokens.ASKED_AGAIN.minusMillis(1));
        assertEquals("somebody", get());
        assertEquals(List.of(), asked);
        after(Duration.ofMillis(1));
        assertEquals("somebody", get());
        tokens.put("token", "somebody");
        after(RememberedTokens.REMEMBERED.minusMillis(1));
        assertEquals("somebody", get());
        assertEquals(List.of("somebody", "somebody"), asked);
        after(Duration.ofMillis(1));
        assertNull(get());
    }
}
