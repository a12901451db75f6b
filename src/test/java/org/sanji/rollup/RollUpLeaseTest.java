package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;

/** Workers of several replicas share the work by a lease a county: what one is at, another one leaves alone. */
@QuarkusTest
class RollUpLeaseTest {

    private static final String TOWN = "320412103";
    private static final String PERIOD = "2000-03";

    @Inject
    AgroalDataSource database;

    @Test
    @DisplayName("while another replica computes a county this one does not; when that one dies, this one does")
    void oneAtATime() throws Exception {
        var county = CountyFixture.wujin();
        String station = county.newStation(TOWN);
        Figures.settle(county.code());
        try (Connection other = database.getConnection();
                Statement lease = other.createStatement()) {
            other.setAutoCommit(false);
            lease.executeQuery("select county from rollup_county where county = '320412' for update");
            county.recordActivity(station, PERIOD + "-04");
            Thread.sleep(2_000);
            assertEquals("0", Figures.value(TOWN, "activity.count", PERIOD));
            assertTrue(Figures.figure(TOWN, "activity.count", PERIOD).getBoolean("stale"));
            giveUp(other);
        }
        Figures.await("1", TOWN, "activity.count", PERIOD);
    }

    private static void giveUp(Connection other) throws SQLException {
        other.rollback();
        other.setAutoCommit(true);
    }
}
