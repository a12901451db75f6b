package org.sanji.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {

    private static final String OLD = "2025:" + secret(1);
    private static final String NEW = "2026:" + secret(2);
    private static final Cell CELL = new Cell("320412", "learner", "name", "0190");
    private static final String NAME = "王小敏";

    private static String secret(int fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Sealing sealing(CipherSuite suite, String keys) {
        SecureRandom random = new SecureRandom();
        return new Sealing(suite, KeyRing.of(keys), "a secret", random::nextBytes);
    }

    @Nested
    class Nobody {

        @ParameterizedTest
        @EnumSource
        void readsWhatLiesElsewhere(CipherSuite suite) {
            Sealing sealing = sealing(suite, NEW);
            byte[] sealed = sealing.seal(CELL, NAME);
            Stream.of(
                            new Cell("320402", "learner", "name", "0190"),
                            new Cell("320412", "volunteer", "name", "0190"),
                            new Cell("320412", "learner", "note", "0190"),
                            new Cell("320412", "learner", "name", "0191"),
                            new Cell("320412", "learnern", "ame", "0190"))
                    .forEach(other ->
                            assertThrows(UnreadableCiphertextException.class, () -> sealing.open(other, sealed)));
        }

        @ParameterizedTest
        @EnumSource
        void readsWhatWasAltered(CipherSuite suite) {
            Sealing sealing = sealing(suite, NEW);
            byte[] sealed = sealing.seal(CELL, NAME);
            for (int at = 0; at < sealed.length; at++) {
                byte[] altered = sealed.clone();
                altered[at] ^= 1;
                assertThrows(UnreadableCiphertextException.class, () -> sealing.open(CELL, altered), "byte " + at);
            }
            for (int length = 0; length < sealed.length; length++) {
                byte[] cut = java.util.Arrays.copyOf(sealed, length);
                assertThrows(UnreadableCiphertextException.class, () -> sealing.open(CELL, cut), length + " bytes");
            }
        }

        @Test
        void readsWithoutTheKey() {
            byte[] sealed = sealing(CipherSuite.AES, OLD).seal(CELL, NAME);
            Sealing other = sealing(CipherSuite.AES, NEW);
            var refused = assertThrows(UnreadableCiphertextException.class, () -> other.open(CELL, sealed));
            assertTrue(String.valueOf(refused.getMessage()).contains("2025"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "#nothing", "k", "k:", "k:AAAA", "a key:AAAA", "k:***", "a-key-with-a-long-name:AAAA"})
        void startsWithoutKeys(String keys) {
            assertThrows(IllegalArgumentException.class, () -> KeyRing.of(keys));
        }

        @Test
        void isToldASecretByARefusal() {
            String wrong = secret(3).substring(1);
            var refused = assertThrows(IllegalArgumentException.class, () -> KeyRing.of("k:" + wrong + "!"));
            assertFalse(String.valueOf(refused).contains(wrong));
            assertEquals(null, refused.getCause());
        }

        @Test
        void turnsProtectionOffInProduction() {
            for (List<String> profiles : List.of(List.of("prod"), List.of("dev"), List.of("bench", "prod"))) {
                assertThrows(IllegalStateException.class, () -> Protection.off(true, profiles));
                assertFalse(Protection.off(false, profiles));
            }
            assertTrue(Protection.off(true, List.of("bench")));
        }
    }

    @Nested
    class WhoeverHasTheKeys {

        @ParameterizedTest
        @EnumSource
        void readsWhatWasWritten(CipherSuite suite) {
            Sealing sealing = sealing(suite, NEW);
            for (String text : List.of(NAME, "", "𠮷野家 é\n", "x".repeat(2000))) {
                assertEquals(text, sealing.open(CELL, sealing.seal(CELL, text)));
            }
        }

        @Test
        void readsWhatAnotherKeyAndSuiteWrote() {
            byte[] before = sealing(CipherSuite.AES, OLD).seal(CELL, NAME);
            Sealing now = sealing(CipherSuite.SM4, NEW + "\n# the one before\n" + OLD);
            assertEquals(NAME, now.open(CELL, before));
            byte[] sealed = now.seal(CELL, NAME);
            assertEquals(CipherSuite.SM4.code(), sealed[0]);
            assertEquals("2026", new String(sealed, 2, sealed[1], StandardCharsets.US_ASCII));
        }

        @ParameterizedTest
        @EnumSource
        void seesNoTwoCiphertextsAlike(CipherSuite suite) {
            Sealing sealing = sealing(suite, NEW);
            long different = Stream.generate(() -> HexFormat.of().formatHex(sealing.seal(CELL, NAME)))
                    .limit(200)
                    .distinct()
                    .count();
            assertEquals(200, different);
        }
    }

    @Nested
    class ADigest {

        private final Sealing sealing = sealing(CipherSuite.AES, NEW);

        @Test
        void isThatOfTheCountyAndColumn() {
            byte[] one = sealing.digest("320412", "name", NAME);
            assertFalse(java.util.Arrays.equals(one, sealing.digest("320402", "name", NAME)));
            assertFalse(java.util.Arrays.equals(one, sealing.digest("320412", "contact", NAME)));
            assertArrayEquals(one, sealing(CipherSuite.AES, OLD).digest("320412", "name", NAME), "whatever the key");
        }

        @Test
        void isFoundWhicheverSuiteMadeIt() {
            List<String> candidates = sealing.digests("320412", "name", NAME).stream()
                    .map(HexFormat.of()::formatHex)
                    .toList();
            for (CipherSuite suite : CipherSuite.values()) {
                byte[] digest = sealing(suite, NEW).digest("320412", "name", NAME);
                assertTrue(candidates.contains(HexFormat.of().formatHex(digest)), suite.name());
            }
        }

        @Test
        void isTheSameForWhatPeopleWriteInSeveralWays() {
            same("name", "王 小敏", "王小敏", "王小敏　");
            same("name", "阿依古丽·买买提", "阿依古丽•买买提", "阿依古丽・买买提");
            same("name", "Anna Li", "anna li", "ＡＮＮＡ ＬＩ");
            same("phone", "13800001234", "+8613800001234", "138-0000-1234", "008613800001234");
            same("guardian_phone", "0519-86310000", "051986310000");
        }

        private void same(String column, String first, String... others) {
            byte[] digest = sealing.digest("320412", column, first);
            for (String other : others) {
                assertArrayEquals(digest, sealing.digest("320412", column, other), other);
            }
        }
    }

    /** The examples of the standards, so that what others wrote can be read and what we write by others. */
    @Nested
    class TheStandards {

        @Test
        void sm4GcmOfRfc8998() {
            byte[] key = bytes("0123456789ABCDEFFEDCBA9876543210");
            byte[] nonce = bytes("00001234567800000000ABCD");
            byte[] bound = bytes("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
            byte[] text = bytes("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                    + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
            String sealed = "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                    + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                    + "83DE3541E4C2B58177E065A9BF7B62EC";
            var secret = new SecretKeySpec(key, "SM4");
            assertArrayEquals(bytes(sealed), CipherSuite.SM4.apply(true, secret, nonce, bound, text));
            assertArrayEquals(text, CipherSuite.SM4.apply(false, secret, nonce, bound, bytes(sealed)));
        }

        @Test
        void aesGcmOfNist() {
            byte[] nothing = {};
            var secret = new SecretKeySpec(new byte[32], "AES");
            byte[] sealed = CipherSuite.AES.apply(true, secret, new byte[12], nothing, new byte[16]);
            assertArrayEquals(bytes("CEA7403D4D606B6E074EC5D3BAF39D18D0D1C8A799996BF0265B98B5D48AB919"), sealed);
        }

        @Test
        void hmacOfRfc4231() {
            byte[] key = "Jefe".getBytes(StandardCharsets.US_ASCII);
            byte[] text = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
            assertArrayEquals(
                    bytes("5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843"),
                    KeyedDigest.SHA_256.of(key, text));
            assertEquals(32, KeyedDigest.SM3.of(key, text).length);
        }

        private static byte[] bytes(String hex) {
            return HexFormat.of().parseHex(hex);
        }
    }
}
