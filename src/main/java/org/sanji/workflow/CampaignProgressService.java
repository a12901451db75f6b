package org.sanji.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sanji.campaign.Campaign;
import org.sanji.campaign.CampaignService;
import org.sanji.institution.Regions;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.Cursor;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.tenancy.CurrentRequest;

/** Tells how far a campaign is, and what it granted. */
@ApplicationScoped
public class CampaignProgressService {

    private static final String ORDER = "region";
    private static final UUID NO_ID = new UUID(0, 0);

    private final CampaignService campaigns;
    private final CampaignProgressSql sql;
    private final Regions regions;
    private final CurrentRequest current;
    private final Clock clock;

    CampaignProgressService(
            CampaignService campaigns, CampaignProgressSql sql, Regions regions, CurrentRequest current, Clock clock) {
        this.campaigns = campaigns;
        this.sql = sql;
        this.regions = regions;
        this.current = current;
        this.clock = clock;
    }

    /** How far a campaign is under a region the caller acts over. */
    @Transactional
    public CampaignProgressView progress(RegionCode region, UUID id) {
        Campaign campaign = campaigns.require(region, id);
        current.requireVisible(region);
        return CampaignProgressView.of(
                id, region, invited(campaign, region), sql.counts(campaign, region, Clocks.today(clock)));
    }

    private long invited(Campaign campaign, RegionCode under) {
        List<RegionCode> named = campaign.invited();
        RegionLevel level = campaign.recognition().tier().serves();
        return named.isEmpty()
                ? regions.countOfLevel(under, level, campaign.opensOn())
                : named.stream().filter(under::covers).count();
    }

    /** The list of what was granted: everybody who sees the campaign sees all of it. */
    @Transactional
    PageView<PublishedGrantView> publication(RegionCode region, UUID id, PageQuery page) {
        Campaign campaign = campaigns.require(region, id);
        String after = Cursor.read(page.cursor(), ORDER).map(Cursor::value).orElse("");
        List<CampaignProgressSql.Granted> found = sql.granted(campaign, campaign.region(), after, page.size() + 1);
        boolean more = found.size() > page.size();
        List<CampaignProgressSql.Granted> shown = more ? found.subList(0, page.size()) : found;
        String next = more ? new Cursor(ORDER, shown.getLast().region().value(), NO_ID).encoded() : null;
        Long total = page.wantsTotal() ? sql.countOfGranted(campaign, campaign.region()) : null;
        return new PageView<>(
                shown.stream().map(row -> PublishedGrantView.of(row, campaign)).toList(), next, total);
    }
}
