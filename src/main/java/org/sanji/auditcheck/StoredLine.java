package org.sanji.auditcheck;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as the database has it.
 *
 * @param link the link it says it stands in
 * @param number the place it says it has there
 * @param hash the hash of its link, as it says
 * @param digest over all else that it says
 */
record StoredLine(UUID id, long link, int number, byte[] hash, byte[] digest) {

    static final String SELECT = """
            select county, id, date_format(happened_at, '%Y-%m-%dT%H:%i:%s.%fZ'), actor, actor_name, action, subject,
                   subject_id, state_before, state_after, link_number, line_number, hash
            from audit_event where county = ? order by county, link_number, line_number, id
            """;

    static StoredLine read(ResultSet row) throws SQLException {
        MessageDigest digest = Sha256.begin();
        UUID id = uuid(row.getBytes(2));
        field(digest, row.getString(1));
        field(digest, String.valueOf(id));
        for (int column = 3; column <= 7; column++) {
            field(digest, row.getString(column));
        }
        field(digest, String.valueOf(uuid(row.getBytes(8))));
        field(digest, row.getString(9));
        field(digest, row.getString(10));
        byte[] hash = row.getBytes(13);
        return new StoredLine(id, row.getLong(11), row.getInt(12), hash == null ? new byte[0] : hash, digest.digest());
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static void field(MessageDigest digest, @Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(text == null ? -1 : bytes.length)
                .array());
        digest.update(bytes);
    }
}
