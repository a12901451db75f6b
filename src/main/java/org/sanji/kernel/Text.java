package org.sanji.kernel;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in both languages of the house. Neither may be blank. */
public record Text(
        @Schema(examples = "专题学习") String zh,
        @Schema(examples = "Topic study") String en) {

    public Text {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A text is needed in Chinese and in English");
        }
    }

    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }
}
