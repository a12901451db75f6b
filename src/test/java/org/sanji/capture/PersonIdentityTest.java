package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanji.kernel.ProblemException;
import org.sanji.privacy.KeyedDigest;
import org.sanji.tenancy.CurrentRequest;

class PersonIdentityTest {

    // The example of GB 11643 itself.
    private static final String NUMBER = "11010519491231002X";

    @Test
    void knowsTheSamePersonAgainInOneCounty() {
        assertEquals(in("320412").recognise(NUMBER), in("320412").recognise(NUMBER));
        assertEquals(in("320412").recognise(NUMBER), in("320412").recognise(NUMBER.toLowerCase()));
    }

    @Test
    void doesNotConnectCounties() {
        assertNotEquals(
                in("320412").recognise(NUMBER).key(),
                in("320402").recognise(NUMBER).key());
    }

    @Test
    void hidesTheBirthday() {
        String shown = in("320412").recognise(NUMBER).maskedIdNumber();
        assertEquals("110105********002X", shown);
        assertFalse(shown.contains("19491231"));
    }

    @Test
    void recognisesNobodyWithoutANumber() {
        assertNull(in("320412").recognise(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021", // wrong check digit
                "11010519491231002", // too short
                "11010519491231002XX",
                " 11010519491231002X",
                "X1010519491231002X",
                "110105194902310026", // a day that never was
                "110105204912310026", // not born yet
                "１１０１０５19491231002X", // digits of another width
                ""
            })
    void refusesWhatIsNoNumber(String number) {
        assertThrows(ProblemException.class, () -> in("320412").recognise(number));
    }

    private static PersonIdentity in(String county) {
        var request = new CurrentRequest() {
            @Override
            public String county() {
                return county;
            }
        };
        var clock = Clock.fixed(Instant.parse("2026-01-05T00:00:00Z"), ZoneOffset.UTC);
        return new PersonIdentity("a secret", KeyedDigest.SHA_256, request, clock);
    }
}
