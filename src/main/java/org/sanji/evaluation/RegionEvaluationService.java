package org.sanji.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sanji.institution.Regions;
import org.sanji.kernel.Cursor;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;

/** Shows a city or province the applications of its counties. */
@ApplicationScoped
class RegionEvaluationService {

    private final EvaluationsSql sql;
    private final Regions regions;
    private final CurrentRequest current;

    RegionEvaluationService(EvaluationsSql sql, Regions regions, CurrentRequest current) {
        this.sql = sql;
        this.regions = regions;
        this.current = current;
    }

    @Transactional
    PageView<RegionEvaluationView> page(RegionCode code, EvaluationFilter filter, PageQuery page) {
        current.requireVisible(code);
        regions.find(code).orElseThrow(ProblemException::notFound);
        Cursor after = Cursor.read(page.cursor(), EvaluationsSql.ORDER).orElseGet(EvaluationsSql::beginning);
        List<RegionEvaluationView> found = sql.page(code, filter, after, page.size() + 1);
        boolean more = found.size() > page.size();
        List<RegionEvaluationView> items = more ? found.subList(0, page.size()) : found;
        return new PageView<>(
                items, more ? next(items.getLast()) : null, page.wantsTotal() ? sql.count(code, filter) : null);
    }

    private static String next(RegionEvaluationView last) {
        return new Cursor(EvaluationsSql.ORDER, last.county(), last.id()).encoded();
    }
}
