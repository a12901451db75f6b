package org.sanji.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;
import org.sanji.kernel.Ids;

/** People as tests record them in Wujin, and what is answered and noted about them. */
final class RecordedPeople {

    static final String COUNTY = "/v1/counties/320412/";
    static final Map<String, String> REASON = Map.of("reason", "电话通知开课时间");
    static final String NAME = "欧阳小敏";
    static final String PHONE = "13800001234";

    private RecordedPeople() {}

    static Map<String, Object> staff(String institution, String idNumber) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "institution", institution,
                "name", NAME,
                "phone", PHONE,
                "post", "TEACHER",
                "employment", "FULL_TIME",
                "validFrom", "2020-01-01",
                "remark", "周三不在"));
        body.put("idNumber", idNumber);
        return body;
    }

    static Map<String, Object> volunteer(String institution, String idNumber) {
        return new HashMap<>(Map.of(
                "institution",
                institution,
                "kind",
                "PERSON",
                "name",
                NAME,
                "idNumber",
                idNumber,
                "fields",
                List.of("TEACHING"),
                "validFrom",
                "2020-01-01"));
    }

    static String created(String feature, Map<String, Object> body) {
        Response created = ApiCaller.WUJIN_ADMIN.post(COUNTY + feature, body);
        assertEquals(201, created.statusCode(), created.asString());
        return COUNTY + feature + "/" + created.path("id");
    }

    static void refused(Response answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertEquals(code, answer.path("code"));
    }

    static void refused(Response answer, int status, List<String> pointers, String code) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertEquals(pointers, answer.path("errors.pointer"));
        List<String> codes = answer.path("errors.code");
        assertTrue(codes.stream().allMatch(code::equals), answer.asString());
    }

    static UUID id(String item) {
        return UUID.fromString(item.substring(item.lastIndexOf('/') + 1));
    }

    /** What the trail says of a row: the action, and for what is no change the state after it. */
    static List<String> trail(AgroalDataSource database, String item) throws SQLException {
        String sql = "select action, case when state_before is null and action <> 'CREATED' or action = 'ERASED'"
                + " then concat(action, ' ', state_after) else action end"
                + " from audit_event where county = '320412' and subject_id = ? order by id";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, Ids.bytes(id(item)));
            ResultSet row = select.executeQuery();
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(row.getString(2));
            }
            return lines;
        }
    }
}
