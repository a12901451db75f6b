package org.sanji.exchange.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.column.FeatureTable;
import org.sanji.exchange.column.FeatureTable.Stored;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.CurrentRequest;

/**
 * Finds the rows that may be the ones a file speaks of: all of somebody on a day or in a year, a thousand such pairs with
 * one statement that goes once through the index for each. Names of tables and columns come from our own file. The
 * statement is written for MariaDB and MySQL, and names the county. It names the index too: a table that was empty when the
 * import began is empty by what the database knows of it, and any index would do.
 */
@ApplicationScoped
class RowKeysSql {

    private static final String ROWS = """
            select r.id from json_table(:keys, '$[*]' columns
                (whose char(32) path '$.o', w %1$s path '$.w', n varchar(200) path '$.n')) k
            straight_join %2$s r force index (%6$s) on r.county = :county and r.%3$s = unhex(k.whose)%4$s%5$s
            """;

    private final Session session;
    private final CurrentRequest current;

    RowKeysSql(Session session, CurrentRequest current) {
        this.session = session;
        this.current = current;
    }

    /**
     * Whose, when, and what it is called.
     *
     * @param when a day as {@code 2025-03-08}, a year, or nothing where the table has neither
     * @param name its title or name where the table has it in the clear: on one day an institution may have many rows
     */
    record Key(UUID whose, @Nullable String when, @Nullable String name) {}

    Set<UUID> find(FeatureTable table, Collection<Key> keys) {
        Stored stored = table.stored();
        if (keys.isEmpty()) {
            return Set.of();
        }
        String type = stored.isByYear() ? "int" : "date";
        String when = stored.when() == null ? "" : " and r." + stored.when() + " = k.w";
        String name = table.naming()
                .map(" and r.%1$s = k.n collate utf8mb4_bin"::formatted)
                .orElse("");
        List<Object> found = session.createNativeQuery(
                        ROWS.formatted(type, stored.table(), stored.of(), when, name, stored.byWhose()), Object.class)
                .setParameter("keys", json(keys))
                .setParameter("county", current.county())
                .getResultList();
        return found.stream().map(Ids::of).collect(Collectors.toSet());
    }

    private static String json(Collection<Key> keys) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        keys.forEach(key -> {
            ObjectNode one = all.addObject();
            one.put("o", key.whose().toString().replace("-", ""));
            one.put("w", key.when());
            one.put("n", key.name());
        });
        return all.toString();
    }
}
