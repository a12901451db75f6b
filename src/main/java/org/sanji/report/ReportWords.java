package org.sanji.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say besides their data: in Chinese here, in English in {@code messages/words_en.properties}. */
@MessageBundle(value = "words", locale = "zh")
public interface ReportWords {

    @Message("跳到正文")
    String skip();

    @Message("由 Sanji 生成于 {at}（北京时间）。")
    String made(String at);

    @Message("本页内容")
    String onThisPage();

    @Message("{region}{year}年评估报告")
    String evaluationTitle(String region, int year);

    @Message("{county}{year}年三级社区教育机构建设报告")
    String constructionTitle(String county, int year);

    @Message("总览")
    String summary();

    @Message("差距与改进")
    String lacks();

    @Message("逐条情况")
    String clauses();

    @Message("条款")
    String clause();

    @Message("佐证材料")
    String evidence();

    @Message("封存与核验")
    String seal();

    @Message("草稿")
    String draft();

    @Message("尚未提交，以下为当前数据，随填报变化，不作为申报依据。")
    String draftMeans();

    @Message("申报单位正在修改；以下为第{number}次提交时封存的内容。")
    String reopenedMeans(int number);

    @Message("另有刚刚填报的数据尚未计入。")
    String stale();

    @Message("封存内容未能通过核验：")
    String sealBroken();

    @Message("认定为{recognition}")
    String granted(String recognition);

    @Message("未认定为{recognition}")
    String declined(String recognition);

    @Message("撤销{recognition}认定")
    String revoked(String recognition);

    @Message("{region}于{day}作出决定。")
    String decidedBy(String region, String day);

    @Message("有效期至{day}。")
    String validUntil(String day);

    @Message("长期有效。")
    String validForever();

    @Message("自{day}起复查。")
    String recheckOn(String day);

    @Message("经办：{name}")
    String signed(String name);

    @Message("达标")
    String met();

    @Message("未达标")
    String notMet();

    @Message("待判定")
    String undecided();

    @Message("不适用")
    String notApplicable();

    @Message("{clauses}条中{met}条达标")
    String ofClauses(long met, long clauses);

    @Message("达标{met}，未达标{notMet}，待判定{undecided}")
    String countsDescribed(long met, long notMet, long undecided);

    @Message("待判定：由评审人判断，或缺少数据。")
    String undecidedMeans();

    @Message("状态")
    String state();

    @Message("评估活动")
    String campaign();

    @Message("标准")
    String standard();

    @Message("申报日期")
    String appliedOn();

    @Message("提交并封存")
    String submittedAt();

    @Message("第{number}次提交")
    String sealNumber(int number);

    @Message("数据截至")
    String figuresAsOf();

    @Message("数据截至{at}。")
    String asOf(String at);

    @Message("尚未填报任何数据")
    String nothingRecorded();

    @Message("未达标条款要做什么、何时之前、由谁来做")
    String lacksMean();

    @Message("要做什么")
    String toDo();

    @Message("期限")
    String by();

    @Message("责任机构")
    String who();

    @Message("补填缺少的数据")
    String recordMissing();

    @Message("任选其一：")
    String orElse();

    @Message("还差{amount}{unit}")
    String lacking(String amount, String unit);

    @Message("没有未达标或缺少数据的条款。")
    String nothingLacks();

    @Message("等，另有{more}个")
    String andMore(int more);

    @Message("横条为实际值，竖线为要求；斜纹为未达标，点纹为待判定。箱形为同级各地的中间一半，细线为最低至最高，圆点为本地。")
    String chartsMean();

    @Message("与各地及往年的比较取自{day}的数据，不在封存内容之内。")
    String comparedOn(String day);

    @Message("申报条件")
    String gate();

    @Message("缺少数据：")
    String missing();

    @Message("自评{score}分")
    String saysOfItself(int score);

    @Message("评审人评分")
    String reviewersGave();

    @Message("无数据")
    String unknown();

    @Message("要求 {asked}")
    String asked(String asked);

    @Message("实际 {found}，")
    String found(String found);

    @Message("在{region}{places}个地方中")
    String amongPlaces(String region, int places);

    @Message("第{place}位，共{places}个；")
    String rank(long place, int places);

    @Message("中位数 {middle}")
    String middle(String middle);

    @Message("近三年")
    String overYears();

    @Message("所附材料的最新一版，以 SHA-256 摘要识别")
    String evidenceMeans();

    @Message("名称")
    String name();

    @Message("生效日期")
    String effective();

    @Message("版次")
    String revision();

    @Message("没有附材料。")
    String noEvidence();

    @Message("办理过程")
    String history();

    @Message("事项")
    String step();

    @Message("时间")
    String when();

    @Message("经办人")
    String person();

    @Message("意见")
    String remark();

    @Message("尚无办理记录。")
    String nothingDone();

    @Message("封存摘要（SHA-256）")
    String sealDigest();

    @Message("标准摘要（SHA-256）")
    String standardDigest();

    @Message("封存文件")
    String sealFile();

    @Message("生成本页时已核验：摘要相符，由封存的数据和标准重新计算，结论一致。")
    String sealHolds();

    @Message("任何人都可以核验：下载封存文件，把摘要与本页和公布名单上的摘要比对，再运行以下命令；无需数据库和网络。算法见 docs/seals.md（RFC 8785、SHA-256）。")
    String howToVerify();

    @Message("提交时封存；目前没有封存内容。")
    String noSeal();

    @Message("内容取自第{number}次提交时的封存。")
    String fromSeal(int number);

    @Message("内容取自当前数据，未经封存。")
    String fromLive();

    @Message("当前数据")
    String liveFigures();

    @Message("各级机构逐条对照的结论数")
    String tiersMean();

    @Message("层级")
    String tier();

    @Message("机构数")
    String institutions();

    @Message("占比")
    String share();

    @Message("年末在办机构{count}所。条款下列出未达标的机构。")
    String institutionsOfTier(int count);

    @Message("条款")
    String bullet();

    @Message("进度")
    String progress();

    @Message("排名")
    String ranking();

    @Message("条款与地方对照")
    String map();

    @Message("可申报")
    String invited();

    @Message("已申报")
    String applied();

    @Message("逾期")
    String overdue();

    @Message("可申报{invited}个，已申报{applied}个")
    String appliedOf(long applied, long invited);

    @Message("日程")
    String days();

    @Message("{opens}至{closes}受理，{decides}前决定")
    String daysAre(String opens, String closes, String decides);

    @Message("认定称号")
    String grants();

    @Message("各状态")
    String states();

    @Message("尚无申报")
    String nobodyApplied();

    @Message("等待办理")
    String waitsFor();

    @Message("按达标条数排列，条数相同的按未达标条数；相同者并列。")
    String rankingMeans();

    @Message("{places}个地方中{sealed}个为提交时封存的结论，其余为当前数据。")
    String sealedOf(long sealed, int places);

    @Message("名次")
    String place();

    @Message("地方")
    String town();

    @Message("县（市、区）")
    String county();

    @Message("依据")
    String restsOn();

    @Message("未申报")
    String notApplied();

    @Message("提交时封存")
    String submitted();

    @Message("当前数据")
    String live();

    @Message("图例")
    String legend();

    @Message("每行一个地方，每列一条")
    String mapMeans();

    @Message("* 尚未提交，按当前数据。")
    String liveMeans();

    @Message("达标地方")
    String metBy();

    @Message("截至{day}；已提交的取自最近一次封存。")
    String campaignNote(String day);

    @Message("申报")
    String gateShort();
}
