package org.sanji.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The triggers by which the database refuses to delete what must stay: trail, seals, decisions. Whoever restores one county
 * takes them away for that time and puts them back; their texts are written to a file before, should he not come to it.
 */
final class GuardingTriggers {

    private static final String NAMES = """
            select trigger_name from information_schema.triggers
            where trigger_schema = database() and event_manipulation = 'DELETE' order by trigger_name
            """;

    private final Connection database;
    private final Map<String, String> texts = new LinkedHashMap<>();

    GuardingTriggers(Connection database) {
        this.database = database;
    }

    /** Takes them away; each is a statement that commits by itself. */
    void remove(Path texts) throws SQLException, IOException {
        try (Statement statement = database.createStatement()) {
            for (String name : names(statement)) {
                try (ResultSet created = statement.executeQuery("show create trigger `" + name + "`")) {
                    created.next();
                    // Whoever puts it back defines it: no account is named that may not be there.
                    this.texts.put(name, created.getString(3).replaceFirst("(?i)DEFINER\\s*=\\s*\\S+\\s+", ""));
                }
            }
            Files.writeString(texts, String.join(" //\n\n", this.texts.values()) + " //\n");
            for (String name : this.texts.keySet()) {
                statement.execute("drop trigger `" + name + "`");
            }
        }
    }

    void putBack() throws SQLException {
        try (Statement statement = database.createStatement()) {
            List<String> there = names(statement);
            for (Map.Entry<String, String> trigger : texts.entrySet()) {
                if (!there.contains(trigger.getKey())) {
                    statement.execute(trigger.getValue());
                }
            }
        }
    }

    private static List<String> names(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(NAMES)) {
            List<String> names = new ArrayList<>();
            while (found.next()) {
                names.add(found.getString(1));
            }
            return names;
        }
    }
}
