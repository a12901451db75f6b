package org.sanji.local.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sanji.capture.funding.FundingPurpose;
import org.sanji.capture.funding.FundingSource;
import org.sanji.capture.funding.FundingType;

/** Budgets and spending. All spending on digital learning of a town is booked at its school, in two parts. */
final class FundingRows {

    private static final List<FundingSource> SOCIAL =
            List.of(FundingSource.SOCIAL_CAPITAL, FundingSource.DONATION, FundingSource.LEARNER_FEE);

    /** Also where nothing is spent on digital learning yet. */
    private static final int LEAST_BUDGET = 60_000;

    private final Recorder recorder;

    FundingRows(Recorder recorder) {
        this.recorder = recorder;
    }

    void write(Place college, int year) {
        int general = recorder.chance().between(900, 1_500) * 1_000;
        int digital = recorder.chance().between(150, 300) * 1_000;
        spend(college, year, FundingPurpose.GENERAL, general, "年度运行经费");
        spend(college, year, FundingPurpose.DIGITAL_LEARNING, digital, "终身学习平台运维");
        spend(college, year, FundingPurpose.FACILITY, digital / 2, "多功能教室改造");
        budget(college, year, general + digital, "年度预算");
    }

    void write(Town town, TownPlan.Year plan) {
        Place school = town.school();
        int year = plan.year();
        if (plan.digitalSpending() > 0) {
            digital(school, year, plan.digitalSpending());
        }
        spend(school, year, FundingPurpose.GENERAL, recorder.chance().between(120, 260) * 1_000, "年度运行经费");
        spend(school, year, FundingPurpose.TRAINING, recorder.chance().between(8, 30) * 1_000, "师资培训");
        // More than was spent: a budget must not count as spending.
        budget(school, year, Math.max(LEAST_BUDGET, plan.digitalSpending() * 2), "年度数字化学习预算");
        if (plan.socialCapital()) {
            social(school, year);
        }
        for (Place station : town.stations()) {
            spend(station, year, FundingPurpose.GENERAL, recorder.chance().between(20, 120) * 100, "站点活动经费");
        }
    }

    private void digital(Place school, int year, int amount) {
        int equipment = amount * 3 / 5;
        spend(school, year, FundingPurpose.DIGITAL_LEARNING, equipment, "数字化学习体验中心设备");
        spend(school, year, FundingPurpose.DIGITAL_LEARNING, amount - equipment, "线上课程制作");
    }

    private void social(Place school, int year) {
        int amount = recorder.chance().between(5, 60) * 1_000;
        FundingSource source = recorder.chance().oneOf(SOCIAL);
        record(school, day(year), FundingType.SPENDING, source, FundingPurpose.OTHER, amount, "社会力量支持社区教育");
    }

    /** What a school or a station spends in a year on what it does. */
    void running(Place place, int year) {
        spend(place, year, FundingPurpose.GENERAL, recorder.chance().between(20, 260) * 100, "年度运行经费");
    }

    private void spend(Place place, int year, FundingPurpose purpose, int amount, String title) {
        record(place, day(year), FundingType.SPENDING, FundingSource.GOVERNMENT, purpose, amount, title);
    }

    private void budget(Place place, int year, int amount, String title) {
        LocalDate start = LocalDate.of(year, 1, 15);
        record(
                place,
                start,
                FundingType.BUDGET,
                FundingSource.GOVERNMENT,
                FundingPurpose.DIGITAL_LEARNING,
                amount,
                title);
    }

    private LocalDate day(int year) {
        return recorder.chance().dayOf(year);
    }

    private void record(
            Place place,
            LocalDate bookedOn,
            FundingType type,
            FundingSource source,
            FundingPurpose purpose,
            int amount,
            String title) {
        recorder.record(
                Table.FUNDING_ENTRY,
                place,
                bookedOn,
                bookedOn.getYear(),
                bookedOn,
                type,
                source,
                purpose,
                BigDecimal.valueOf(amount),
                title);
    }
}
