package org.sanji.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A row that rows of another feature name: one a county, recorded at its college through the API. The same body sent for
 * two institutions of a county is then the same but for the institution.
 */
enum ReferencedRow {
    /** A team, since the day of a person has only so many hours. */
    TEAM_OF_VOLUNTEERS("volunteers", """
            {"kind": "TEAM", "name": "银龄互助队", "members": 18, "fields": ["DIGITAL_LEARNING"]}
            """),
    LEARNING_GROUP("learning-groups", """
            {"name": "合唱团", "kind": "TEAM", "subject": "合唱", "members": 30, "digital": false}
            """);

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<Object, CountyFixture> COUNTIES = new ConcurrentHashMap<>();

    private final String path;
    private final String properties;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    ReferencedRow(String path, String properties) {
        this.path = path;
        this.properties = properties;
    }

    /** The id of the row in the county of an institution; an institution nobody knows is taken for one of Tianning. */
    String forInstitution(Object institution) {
        CountyFixture county = COUNTIES.computeIfAbsent(institution, ReferencedRow::county);
        return ids.computeIfAbsent(county.code(), code -> record(county));
    }

    private static CountyFixture county(Object institution) {
        CountyFixture wujin = CountyFixture.wujin();
        int status = wujin.admin()
                .get(wujin.path("institutions") + "/" + institution)
                .statusCode();
        return status == 200 ? wujin : CountyFixture.tianning();
    }

    private String record(CountyFixture county) {
        Response created = county.admin().post(county.path(path), body(county.college()));
        if (created.statusCode() != 201) {
            throw new IllegalStateException("No row of " + path + " was recorded: " + created.asString());
        }
        return created.path("id");
    }

    private Map<String, Object> body(String institution) {
        try {
            var body = MAPPER.readValue(properties, new TypeReference<HashMap<String, Object>>() {});
            body.put("institution", institution);
            body.put("validFrom", CountyFixture.OPENED_ON);
            return body;
        } catch (JsonProcessingException mistake) {
            throw new IllegalArgumentException(mistake);
        }
    }
}
