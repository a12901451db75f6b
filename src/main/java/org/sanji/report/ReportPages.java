package org.sanji.report;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.sanji.kernel.Language;

/** Writes pages in the language of the request. A page loads nothing and runs nothing; its one style sheet is in it. */
@ApplicationScoped
class ReportPages {

    private static final String STYLE = "/report/report.css";

    private final String style = read();
    private final String policy =
            "default-src 'none'; style-src 'sha256-" + digest(style) + "'; base-uri 'none'; form-action 'none'";
    private final Clock clock;

    ReportPages(Clock clock) {
        this.clock = clock;
    }

    HtmlPage of(EvaluationReport report) {
        return written(frame -> ReportTemplates.evaluation(report, frame));
    }

    HtmlPage of(ConstructionPage report) {
        return written(frame -> ReportTemplates.construction(report, frame));
    }

    HtmlPage of(CampaignReport report) {
        return written(frame -> ReportTemplates.campaign(report, frame));
    }

    private HtmlPage written(Function<PageFrame, TemplateInstance> template) {
        Locale language = Language.current();
        boolean chinese = language.equals(Locale.CHINESE);
        String tag = chinese ? "zh-CN" : language.getLanguage();
        String madeAt = ReportTemplates.shanghai(clock.instant());
        var frame = new PageFrame(tag, chinese ? "、" : ", ", style, policy, madeAt);
        String html = template.apply(frame).setLocale(language).render();
        // What a page itself cannot say: nobody puts it into a frame of his own.
        return new HtmlPage(html, language.getLanguage(), policy + "; frame-ancestors 'none'");
    }

    private static String read() {
        try (InputStream file = ReportPages.class.getResourceAsStream(STYLE)) {
            return new String(Objects.requireNonNull(file, STYLE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String digest(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
