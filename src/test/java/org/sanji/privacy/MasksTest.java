package org.sanji.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({"王,*", "王敏,王*", "王小敏,王*敏", "欧阳小敏,欧**敏", "阿依古丽·买买提,阿**提", "𠮷野家,𠮷*家"})
    void hideNames(String name, String masked) {
        assertEquals(masked, Masks.name(name));
    }

    @ParameterizedTest
    @CsvSource({"13800001234,138****1234", "0519-86310000,051******0000", "86310000,******00", "110,*10"})
    void hidePhones(String phone, String masked) {
        assertEquals(masked, Masks.phone(phone));
    }

    @Test
    void hideWhomToAsk() {
        assertEquals("李***", Masks.contact("李老师 13800001234"));
    }

    @Test
    void hideNothingWhereNothingIs() {
        assertNull(Masks.name(null));
        assertNull(Masks.phone(null));
        assertNull(Masks.contact(null));
    }

    @Test
    void areRecognisedWhenTheyComeBack() {
        var validator = new NotMasked.Validator();
        for (String masked : new String[] {Masks.name("王小敏"), Masks.phone("13800001234"), Masks.contact("李老师"), "王＊"}) {
            assertFalse(validator.isValid(masked, null), masked);
        }
        assertTrue(validator.isValid("王小敏", null));
        assertTrue(validator.isValid(null, null));
    }
}
