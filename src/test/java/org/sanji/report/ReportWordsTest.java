package org.sanji.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page says everything in both languages, and nothing is kept that no page says. */
class ReportWordsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/report");
    private static final Pattern USED = Pattern.compile("words:(\\w+)");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private static Properties english() throws IOException {
        var words = new Properties();
        try (var file = ReportWordsTest.class.getResourceAsStream("/messages/words_en.properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }

    @Test
    void everythingIsSaidInBothLanguagesWithTheSameData() throws IOException {
        Properties english = english();
        Set<String> names = new TreeSet<>();
        for (Method word : ReportWords.class.getDeclaredMethods()) {
            names.add(word.getName());
            String chinese = word.getAnnotation(Message.class).value();
            assertTrue(english.containsKey(word.getName()), word.getName() + " is missing in English");
            assertEquals(parameters(chinese), parameters(english.getProperty(word.getName())), word.getName());
        }
        assertEquals(names, english.stringPropertyNames());
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void everythingIsSaidSomewhere() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            for (Path file : files.toList()) {
                USED.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        Set<String> kept = Arrays.stream(ReportWords.class.getDeclaredMethods())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(used, kept);
    }
}
