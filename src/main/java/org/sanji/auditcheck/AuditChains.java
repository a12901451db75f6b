package org.sanji.auditcheck;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The audit chains of one database. */
public final class AuditChains {

    private static final String COUNTIES =
            "select county from audit_head union select county from audit_event order by 1";
    private static final String HEAD = "select link_number, hash from audit_head where county = ?";
    /** The driver of MySQL gives line after line only then: a trail may be larger than the memory. */
    private static final int LINE_BY_LINE = Integer.MIN_VALUE;

    private final Connection database;
    private final List<ChainHead> published;

    private long links;
    private long lines;

    /**
     * The chains of a database.
     *
     * @param published heads that were kept elsewhere; without them a chain that was written anew from its middle on, or
     *     cut and given another head, is not found
     */
    public AuditChains(Connection database, List<ChainHead> published) {
        this.database = database;
        this.published = List.copyOf(published);
    }

    /** Verifies all of them. Gives what is wrong, in words; nothing when all is right. */
    public List<String> faults() throws SQLException {
        List<String> counties = counties();
        List<String> faults = new ArrayList<>();
        for (String county : counties) {
            faults.addAll(faults(county));
        }
        published.stream()
                .map(ChainHead::county)
                .distinct()
                .filter(county -> !counties.contains(county))
                .forEach(county -> faults.add(county + ": its chain was published and is not there"));
        return faults;
    }

    private List<String> counties() throws SQLException {
        List<String> counties = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(COUNTIES)) {
            while (row.next()) {
                counties.add(row.getString(1));
            }
        }
        return counties;
    }

    private List<String> faults(String county) throws SQLException {
        var check = new ChainCheck(county, published);
        try (PreparedStatement select = database.prepareStatement(StoredLine.SELECT)) {
            select.setFetchSize(LINE_BY_LINE);
            select.setString(1, county);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    check.line(StoredLine.read(row));
                    lines++;
                }
            }
        }
        List<String> faults = end(check, county);
        links += check.links();
        return faults;
    }

    private List<String> end(ChainCheck check, String county) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(HEAD)) {
            select.setString(1, county);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? check.end(row.getLong(1), row.getBytes(2)) : check.end(0, new byte[0]);
            }
        }
    }

    /** How many links were looked at. */
    public long links() {
        return links;
    }

    /** How many lines were looked at. */
    public long lines() {
        return lines;
    }
}
