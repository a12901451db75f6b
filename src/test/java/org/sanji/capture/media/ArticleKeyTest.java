package org.sanji.capture.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanji.kernel.WebLink;

/** When two reports are the same article. */
class ArticleKeyTest {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 18);

    @ParameterizedTest
    @CsvSource({
        "HTTPS://WWW.Example.CN/a/B.html, https://www.example.cn/a/B.html",
        "https://example.cn/a/, https://example.cn/a",
        "https://example.cn/, https://example.cn",
        "https://example.cn, https://example.cn",
        "https://example.cn/a#part, https://example.cn/a",
        "https://example.cn/a/#, https://example.cn/a",
        "https://example.cn?id=1#x, https://example.cn?id=1",
        "https://example.cn/新闻/1, https://example.cn/新闻/1",
        "http://Example.cn:8080/a, http://example.cn:8080/a"
    })
    void differencesThatLeadToTheSamePage(String link, String normalised) {
        assertEquals(normalised, WebLink.normalised(link));
    }

    @Test
    void theLinkDecides() {
        assertEquals(
                ArticleKey.of("https://a.cn/1", "常州日报", DAY, "甲"), ArticleKey.of("https://A.cn/1/", "乙报", DAY, "乙"));
        assertNotEquals(
                ArticleKey.of("https://a.cn/1", "常州日报", DAY, "甲"), ArticleKey.of("https://a.cn/2", "常州日报", DAY, "甲"));
        assertNotEquals(
                ArticleKey.of("https://a.cn/1", "常州日报", DAY, "甲"),
                ArticleKey.of("https://a.cn/1?p=2", "常州日报", DAY, "甲"));
    }

    @Test
    void withoutALinkOutletDayAndTitleDecide() {
        assertEquals(ArticleKey.of(null, "常州日报", DAY, "甲"), ArticleKey.of(null, " 常州日报", DAY, "甲 "));
        assertNotEquals(ArticleKey.of(null, "常州日报", DAY, "甲"), ArticleKey.of(null, "常州日报", DAY, "乙"));
        assertNotEquals(ArticleKey.of(null, "常州日报", DAY, "甲"), ArticleKey.of(null, "常州晚报", DAY, "甲"));
        assertNotEquals(ArticleKey.of(null, "常州日报", DAY, "甲"), ArticleKey.of(null, "常州日报", DAY.plusDays(1), "甲"));
    }
}
