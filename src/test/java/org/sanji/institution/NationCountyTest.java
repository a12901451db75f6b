package org.sanji.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;
import org.sanji.institution.DivisionCatalogue.Division;
import org.sanji.kernel.RegionCode;
import org.sanji.local.sample.Batches;
import org.sanji.local.sample.NationCounty;
import org.sanji.tenancy.TenantRunner;

/** A county as the loader of the whole country writes it, held against what the application writes itself. */
@QuarkusTest
class NationCountyTest {

    private static final String COUNTY = "320981";
    private static final Division DONGTAI = new Division(new RegionCode(COUNTY), "东台市");
    private static final int ROWS = 4_000;
    private static final Map<String, String> TREE = Map.of(
            "placement", "hex(institution), region, hex(parent), valid_from, valid_to, reason",
            "institution_name", "hex(institution), name, valid_from, valid_to, reason",
            "institution_name_pair", "hex(institution), pair",
            "institution_closure", "hex(descendant), valid_from, depth, hex(ancestor), region, valid_to");

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager entities;

    @Inject
    TenantRunner tenants;

    @Inject
    Closure closure;

    @BeforeEach
    void load() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!texts(connection, "select code from county where code = '" + COUNTY + "'")
                    .isEmpty()) {
                return;
            }
            connection.setAutoCommit(false);
            try (Batches batches = Batches.inKeyOrder(connection)) {
                int rows = new NationCounty(DONGTAI, DivisionCatalogue.of(COUNTY), batches).write(ROWS);
                assertTrue(rows >= ROWS && rows < ROWS + 100, rows + " rows");
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    @Test
    @DisplayName(
            "the application makes the same closure lines and the same pairs of names when it writes all of them again")
    void rebuilt() throws SQLException {
        Map<String, List<String>> loaded = tree("");
        tenants.as(COUNTY, "test", () -> QuarkusTransaction.requiringNew().call(this::writeAgain));
        assertTrue(loaded.get("institution_closure").size() > 1_000);
        assertEquals(loaded, tree(""));
    }

    private boolean writeAgain() {
        List<Institution> all =
                entities.createQuery("from Institution", Institution.class).getResultList();
        closure.rebuild(all.stream().map(Institution::id).toList());
        entities.createQuery("delete from NamePair").executeUpdate();
        all.forEach(institution -> NamePairs.of(institution.name())
                .forEach(pair -> entities.persist(new NamePair(institution.id(), pair))));
        return true;
    }

    @Test
    @DisplayName("a station the application opens beside a loaded one differs from it in nothing but its ids")
    void opened() throws SQLException {
        Response listed =
                ApiCaller.PLATFORM_ADMIN.get("/v1/counties/" + COUNTY + "/institutions?tier=VILLAGE_STATION&limit=1");
        String twin = listed.path("items[0].id");
        Map<String, Object> body = new HashMap<>();
        List.of("name", "tier", "region", "parent", "validFrom", "remark")
                .forEach(field -> body.put(field, listed.path("items[0]." + field)));
        Response opened = ApiCaller.PLATFORM_ADMIN.post("/v1/counties/" + COUNTY + "/institutions", body);
        assertEquals(201, opened.statusCode(), opened.asString());
        assertEquals(tree(hex(twin)), new HashMap<>(named(tree(hex(opened.path("id"))), opened.path("id"), twin)));
    }

    /** The lines of one institution as if they were another one's. */
    private static Map<String, List<String>> named(Map<String, List<String>> lines, String from, String to) {
        Map<String, List<String>> renamed = new HashMap<>();
        lines.forEach((table, rows) -> renamed.put(
                table, rows.stream().map(row -> row.replace(hex(from), hex(to))).toList()));
        return renamed;
    }

    @Test
    @DisplayName("what it recorded is added up by itself, though nobody marked it")
    void figures() throws Exception {
        Response read = read();
        for (int second = 0; second < 120 && !isWhole(read); second++) {
            Thread.sleep(1_000);
            read = read();
        }
        assertTrue(isWhole(read), read.asString());
    }

    private static Response read() {
        Response read = ApiCaller.PLATFORM_ADMIN.get("/v1/regions/" + COUNTY
                + "/figures?period=2025&measures=activity.count,learner.registered,staff.count,funding.spending.total");
        assertEquals(200, read.statusCode(), read.asString());
        return read;
    }

    private static boolean isWhole(Response read) {
        return !read.<List<Boolean>>path("items.stale").contains(true)
                && read.<List<String>>path("items.value").stream().noneMatch("0"::equals);
    }

    private static String hex(String id) {
        return UUID.fromString(id).toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }

    /** What the tree of the county, or of one institution of it, rests on. */
    private Map<String, List<String>> tree(String institution) throws SQLException {
        Map<String, List<String>> found = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            for (var table : TREE.entrySet()) {
                String owner = table.getKey().equals("institution_closure") ? "descendant" : "institution";
                String of = institution.isEmpty() ? "" : " and hex(" + owner + ") = '" + institution + "'";
                found.put(
                        table.getKey(),
                        texts(
                                connection,
                                "select concat_ws(' ', " + table.getValue() + ") as line from " + table.getKey()
                                        + " where county = '" + COUNTY + "'" + of + " order by line"));
            }
        }
        return found;
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
