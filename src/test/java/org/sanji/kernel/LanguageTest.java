package org.sanji.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals speak Chinese unless English is preferred. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN|zh",
                "en|en",
                "en-GB,en;q=0.9|en",
                "fr,en;q=0.5|en",
                "fr|zh",
                "zh;q=0.5,en;q=0.9|en",
                ";;;|zh"
            })
    void isChosenFromTheHeader(String header, String expected) {
        assertEquals(expected, Language.of(header).getLanguage());
    }

    @Test
    void bothBundlesHaveTheSameTexts() {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var chinese = new TreeSet<>(
                ResourceBundle.getBundle("problems", Locale.CHINESE, control).keySet());
        var english = new TreeSet<>(
                ResourceBundle.getBundle("problems", Locale.ENGLISH, control).keySet());
        assertEquals(chinese, english);
    }

    @Test
    void everyRefusalHasItsTexts() {
        for (ProblemType type : ProblemType.values()) {
            for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
                Texts.get(locale, type.code() + ".title");
                Texts.get(locale, type.code() + ".detail");
            }
        }
    }
}
