package org.sanji.recount;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** All clauses of the standard for all towns in 2025, by town and clause, in the order of the document. */
final class Recount {

    private final Organisation organisation;
    private final CentreAndStations centre;
    private final LearningOnline online;
    private final ResourcesAndReports resources;

    /** Reads everything there is to read; the gate is asked for today. */
    Recount(Rows rows, LocalDate today) throws SQLException {
        organisation = new Organisation(rows, today);
        centre = new CentreAndStations(rows);
        online = new LearningOnline(rows);
        resources = new ResourcesAndReports(rows);
    }

    /** What each clause comes to in a town. */
    Map<String, Finding> of(String town) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        findings.put("eligibility", organisation.gate(town));
        organisation(town, findings);
        activities(town, findings);
        results(town, findings);
        publicity(town, findings);
        return findings;
    }

    private void organisation(String town, Map<String, Finding> findings) {
        judged(findings, "1.1", "1.2", "2.1", "2.2", "2.3");
        findings.put("3.1", organisation.spends(town));
        findings.put("3.2", organisation.spendsMoreEveryYear(town));
        judged(findings, "3.3");
        findings.put("4.1", organisation.everyoneIsTrained(town));
        findings.put("4.2", organisation.volunteersHelp(town));
    }

    private void activities(String town, Map<String, Finding> findings) {
        findings.put("5.1", centre.hasDigitalRoom(town));
        findings.put("5.2", centre.holdsThemedActivities(town));
        findings.put("5.3", centre.entersLessons(town));
        findings.put("6.1", centre.stationsAreRecognised(town));
        findings.put("6.2", centre.stationsAreNetworked(town));
        findings.put("6.3", centre.stationsAreOpen(town));
        findings.put("6.4", centre.stationsTeach(town));
    }

    private void results(String town, Map<String, Finding> findings) {
        findings.put("7.1", online.keepsWebsite(town));
        findings.put("7.2", online.residentsAreRegistered(town));
        findings.put("7.3", online.learnersReachThirtyHours(town));
        findings.put("7.4", online.holdsTopicStudies(town));
        findings.put("7.5", online.usesNewMedia(town));
        judged(findings, "8.1");
        findings.put("8.2", resources.winsPrizes(town));
        findings.put("8.3", resources.publishesAndPushes(town));
        judged(findings, "8.4", "8.5", "9");
    }

    private void publicity(String town, Map<String, Finding> findings) {
        findings.put("10.1", resources.isReported(town));
        findings.put("10.2", online.usesServiceAccount(town));
        judged(findings, "10.3", "11", "12");
    }

    private static void judged(Map<String, Finding> findings, String... clauses) {
        for (String clause : clauses) {
            findings.put(clause, Reckoning.judged());
        }
    }
}
