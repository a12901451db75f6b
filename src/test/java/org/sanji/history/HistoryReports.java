package org.sanji.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanji.capture.Response;

/** The reports of a history: what is approved is locked, in the application as in the model. */
final class HistoryReports {

    private final Client client;
    private final Model model;
    private final Map<Integer, String> periods = new HashMap<>();

    /** Opens a reporting period for each of the years. */
    HistoryReports(Client client, Model model, int first, int last) {
        this.client = client;
        this.model = model;
        for (int year = first; year <= last; year++) {
            periods.put(year, opened(year));
        }
    }

    private String opened(int year) {
        String path = "/v1/counties/" + model.code() + "/reporting-periods";
        client.post(path, Map.of("period", "" + year, "dueOn", (year + 1) + "-01-31"));
        List<Map<String, Object>> known =
                client.get(path + "?limit=500&year=" + year).path("items");
        return known.stream()
                .filter(period -> period.get("period").equals("" + year))
                .map(period -> (String) period.get("id"))
                .findFirst()
                .orElseThrow();
    }

    private String path(String unit, int year) {
        return "/v1/counties/" + model.code() + "/reporting-periods/" + periods.get(year) + "/reports/" + unit;
    }

    /** Handed in by an editor, approved by the administrator: what lies in the year is locked then. */
    void approve(String unit, int year) {
        String report = path(unit, year);
        if (client.accepted("submit", client.post(HistoryCounty.EDITOR, report + "/submission", null))
                && client.accepted("approve", client.post(report + "/approval", null))) {
            model.approved.add(new Model.Approval(unit, year));
        }
    }

    void reopen(Model.Approval one) {
        Response answer = client.post(path(one.unit(), one.year()) + "/reopening", Map.of("reason", "补录"));
        if (client.accepted("reopen a report", answer)) {
            model.approved.remove(one);
        }
    }
}
