import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.*;
import java.util.Properties;

/** Keeps a file equal to the figures of a region. Stop it, kill it, start it again: it goes on where its file ends. */
public class Puller {
    static final ObjectMapper JSON = new ObjectMapper();
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static String api, login, query; // http://host/v1/regions/32, grant for a token, period=2025&measures=...
    static String[] levels;
    static Path file;

    public static void main(String[] arguments) throws Exception {
        api = arguments[0];
        login = arguments[1];
        query = arguments[2];
        levels = arguments[3].split(",");
        file = Path.of(arguments[4]);
        Properties mirror = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) { mirror.load(in); }
        }
        while (true) {
            if (!mirror.containsKey("next")) {
                JsonNode start = get("/changes"); // where to begin, before anything is read
                for (String level : levels) {
                    for (String cursor = ""; cursor != null; ) {
                        JsonNode page = get("/figures?limit=500&level=" + level + "&" + query + cursor);
                        keep(mirror, page.get("items"));
                        cursor = page.path("next").isTextual() ? "&cursor=" + page.get("next").asText() : null;
                    }
                }
                mirror.setProperty("next", start.get("next").asText());
            } else {
                JsonNode changes = get("/changes?wait=30&after=" + mirror.getProperty("next")
                        + "&levels=" + String.join(",", levels) + "&" + query);
                if (changes.path("status").asInt() == 410) { mirror.clear(); continue; } // away too long
                keep(mirror, changes.get("figures"));
                mirror.setProperty("next", changes.get("next").asText());
            }
            Path written = file.resolveSibling(file.getFileName() + ".new");
            try (Writer out = Files.newBufferedWriter(written)) { mirror.store(out, null); }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE); // figures and position at once
        }
    }

    static void keep(Properties mirror, JsonNode figures) {
        for (JsonNode one : figures) {
            String key = one.get("region").asText() + "/" + one.get("measure").asText() + "/" + one.get("period").asText();
            mirror.setProperty(key, one.get("status").asText() + " " + one.get("value").asText() + " " + one.get("rows").asText());
        }
    }

    static JsonNode get(String path) throws Exception {
        HttpRequest token = HttpRequest.newBuilder(URI.create(login.split(" ")[0])).header("Content-Type",
                "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(login.split(" ")[1])).build();
        String bearer = JSON.readTree(HTTP.send(token, BodyHandlers.ofString()).body()).get("access_token").asText();
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + bearer).build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    }
}
