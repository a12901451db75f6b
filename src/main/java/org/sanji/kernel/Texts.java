package org.sanji.kernel;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts people read in refusals, in the language of the request being answered. The language is chosen once per
 * request from Accept-Language; outside a request it is Chinese.
 */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<String, ResourceBundle> BUNDLES = Map.of(
            "zh", ResourceBundle.getBundle("problems", Locale.CHINESE, NO_FALLBACK),
            "en", ResourceBundle.getBundle("problems", Locale.ENGLISH, NO_FALLBACK));

    private Texts() {}

    /** The text with this key in the language of the current request. */
    public static String get(String key, Object... arguments) {
        return get(Language.current(), key, arguments);
    }

    /**
     * The text with this key in a given language.
     *
     * @throws MissingResourceException when the bundle lacks the key: a test walks all keys, so this is a bug
     */
    public static String get(Locale locale, String key, Object... arguments) {
        String pattern = BUNDLES.get(locale.getLanguage()).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    /** All there is a text for of one kind, in order: {@code not-blank} of {@code field.not-blank}. */
    public static List<String> codes(String kind) {
        String start = kind + ".";
        return BUNDLES.get("en").keySet().stream()
                .filter(key -> key.startsWith(start))
                .map(key -> key.substring(start.length()))
                .sorted()
                .toList();
    }
}
