package org.sanji.local.sample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.capture.media.MediaKind;
import org.sanji.capture.media.ReportSubject;

/** Media reports. The first article of a year is recorded by the school and by a station, and is still one article. */
final class MediaRows {

    private static final Outlet CITY_PAPER = new Outlet("城市日报（样例）", AdministrativeLevel.MUNICIPAL, MediaKind.NEWSPAPER);
    private static final Outlet PROVINCE = new Outlet("省级教育网（样例）", AdministrativeLevel.PROVINCIAL, MediaKind.WEBSITE);
    private static final Outlet COUNTY_PAPER = new Outlet("区级日报（样例）", AdministrativeLevel.COUNTY, MediaKind.NEWSPAPER);
    private static final Outlet OWN = new Outlet("本社区公众号（样例）", AdministrativeLevel.TOWNSHIP, MediaKind.OWN_CHANNEL);

    private final Recorder recorder;
    private int numberOfArticle;

    MediaRows(Recorder recorder) {
        this.recorder = recorder;
    }

    private record Outlet(String name, AdministrativeLevel level, MediaKind kind) {}

    private record Article(Outlet outlet, ReportSubject subject, LocalDate day, String title, String link) {}

    void write(Town town, int year, TownPlan.Reports plan) {
        for (int i = 0; i < plan.mainstream(); i++) {
            Outlet outlet = i % 3 == 2 ? PROVINCE : CITY_PAPER;
            Article article = article(town, year, outlet, ReportSubject.DIGITAL_LEARNING);
            record(town.school(), article);
            if (i == 0 && !town.stations().isEmpty()) {
                record(town.station(0), article);
            }
        }
        for (int i = 0; i < plan.county(); i++) {
            record(town.school(), article(town, year, COUNTY_PAPER, ReportSubject.DIGITAL_LEARNING));
        }
        for (int i = 0; i < plan.own(); i++) {
            record(town.school(), article(town, year, OWN, ReportSubject.DIGITAL_LEARNING));
        }
        // In the right paper, but not about digital learning.
        record(town.school(), article(town, year, CITY_PAPER, ReportSubject.COMMUNITY_EDUCATION));
    }

    private Article article(Town town, int year, Outlet outlet, ReportSubject subject) {
        LocalDate day = recorder.chance().dayOf(year);
        String what = subject == ReportSubject.DIGITAL_LEARNING ? "指尖上的社区课堂" : "老年大学开学";
        String link = "https://news.example/%s/%d/%d.html".formatted(recorder.county(), year, ++numberOfArticle);
        return new Article(outlet, subject, day, town.school().where() + "：" + what, link);
    }

    private void record(Place place, Article article) {
        recorder.record(
                Table.MEDIA_REPORT,
                place,
                article.day(),
                article.title(),
                article.outlet().name(),
                article.outlet().level(),
                article.outlet().kind(),
                article.day(),
                article.link(),
                article.subject(),
                key(article.link()));
    }

    /** As the application makes it of a link that is written in its normal form already. */
    static UUID key(String link) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            ByteBuffer bytes = ByteBuffer.wrap(sha256.digest(link.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
