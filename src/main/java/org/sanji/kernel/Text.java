package org.sanji.kernel;

import java.util.Locale;

/** A text in both languages of the house. Neither may be blank. */
public record Text(String zh, String en) {

    public Text {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A text is needed in Chinese and in English");
        }
    }

    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }
}
