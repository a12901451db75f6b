package org.sanji.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.kernel.RegionLevel.COUNTY;
import static org.sanji.kernel.RegionLevel.TOWNSHIP;
import static org.sanji.kernel.RegionLevel.VILLAGE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.kernel.RegionLevel;

/** The guideline for the three tiers against its document: no bullet is lost and none stands at the wrong tier. */
class GuidelineBulletsTest {

    /** The beginning of each bullet as it is printed, in order, and the tiers whose cell it stands in. */
    private static final List<Bullet> DOCUMENT = List.of(
            bullet("社区学习场所面积与学员人数相", COUNTY),
            bullet("提供多功能教室、图书阅览室、", COUNTY),
            bullet("配有开展社区教育活动的教室、", TOWNSHIP),
            bullet("提供图书阅览室等，服务社区居", TOWNSHIP),
            bullet("有可供开展社区教育活动的固定", VILLAGE),
            bullet("可提供图书借阅等服务。", VILLAGE),
            bullet("经费投入满足当地社区教育发展", COUNTY, TOWNSHIP, VILLAGE),
            bullet("根据社区常规教育活动需要，配", COUNTY, TOWNSHIP, VILLAGE),
            bullet("组织社区教育工作者每年参加各", COUNTY, TOWNSHIP, VILLAGE),
            bullet("组建一支热爱社区教育、积极投", COUNTY, TOWNSHIP, VILLAGE),
            bullet("结合地域特色、居民需求，设置", COUNTY),
            bullet("组织乡镇（街道）社区学校、村", COUNTY),
            bullet("探索线上线下相结合教学模式，", COUNTY),
            bullet("为学员提供学习成果的记录、积", COUNTY),
            bullet("充分利用辖区内社会资源，如图", COUNTY),
            bullet("结合居民需求，开设课程，不断", TOWNSHIP, VILLAGE),
            bullet("积极开展家庭教育指导，开办家", TOWNSHIP, VILLAGE),
            bullet("利用农家书屋、乡村文化礼堂等", TOWNSHIP, VILLAGE),
            bullet("指导乡镇（街道）社区学校、村", COUNTY),
            bullet("开展教学活动指导，引导乡镇（", COUNTY),
            bullet("组织开展面向乡镇（街道）社区", COUNTY),
            bullet("指导和支持村（社区）教学站（", TOWNSHIP),
            bullet("服务村（社区）教学站（点）培", TOWNSHIP),
            bullet("指导社区居民结合自身实际和需", VILLAGE),
            bullet("与社区治理主体紧密协作，开设", COUNTY, TOWNSHIP, VILLAGE),
            bullet("服务重点人群，积极开展职业培", COUNTY, TOWNSHIP, VILLAGE),
            bullet("积极开展社区教育实践研究，探", COUNTY, TOWNSHIP),
            bullet("注重总结社区教育实践经验和成", VILLAGE),
            bullet("搭建或应用终身学习平台，推进", COUNTY, TOWNSHIP),
            bullet("通过互联网、数字电视、移动端", COUNTY, TOWNSHIP),
            bullet("探索建设智慧学习场景，数字赋", COUNTY, TOWNSHIP),
            bullet("推进智能化、数字化服务模式，", COUNTY, TOWNSHIP),
            bullet("指导社区居民用好终身学习平台", VILLAGE),
            bullet("采取多种形式，有针对性地推荐", VILLAGE),
            bullet("办学质量不断提高，辐射面进一", COUNTY, TOWNSHIP, VILLAGE),
            bullet("典型经验和做法得到广泛宣传推", COUNTY, TOWNSHIP, VILLAGE),
            bullet("获得国家级、省级、市级、县级", COUNTY, TOWNSHIP, VILLAGE),
            bullet("社区成员终身学习观念显著增强", COUNTY, TOWNSHIP, VILLAGE),
            bullet("在践行社会主义核心价值观、凝", COUNTY, TOWNSHIP, VILLAGE),
            bullet("社区成员归属感、幸福感和获得", COUNTY, TOWNSHIP, VILLAGE));

    private record Bullet(String begins, Set<RegionLevel> levels) {}

    private static Bullet bullet(String begins, RegionLevel... levels) {
        return new Bullet(begins, Set.of(levels));
    }

    private final Standard guideline =
            StandardCatalogue.find("county-three-tier-guideline", "trial").orElseThrow();

    @Test
    @DisplayName("Every bullet of the document is a clause, in its order, for its tiers")
    void everyBullet() {
        List<Bullet> found = guideline.clauses().stream()
                .map(clause -> new Bullet(
                        clause.text()
                                .zh()
                                .substring(0, Math.min(14, clause.text().zh().length())),
                        Set.copyOf(clause.levels().isEmpty() ? guideline.levels() : clause.levels())))
                .toList();
        assertEquals(DOCUMENT, found);
    }

    @Test
    @DisplayName("The document names no numbers, so every reckoned clause says that the reading is ours")
    void everyReadingIsMarked() {
        List<String> unmarked = guideline.clauses().stream()
                .filter(clause -> !(clause.rule() instanceof Rule.Qualitative))
                .filter(clause -> clause.note() == null || !clause.note().zh().startsWith("我们的理解"))
                .map(Clause::id)
                .toList();
        assertEquals(List.of(), unmarked);
    }
}
