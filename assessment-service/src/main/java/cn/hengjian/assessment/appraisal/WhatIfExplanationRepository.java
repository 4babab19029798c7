package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Scores one person of a what-if again to explain it: from the same inputs the same digits, so nothing is kept. */
@ApplicationScoped
class WhatIfExplanationRepository {

    private final WhatIfRepository whatIfs;
    private final ExplanationRepository explanations;
    private final Scoring scoring;
    private final Database database;
    private final Audit audit;

    WhatIfExplanationRepository(
            WhatIfRepository whatIfs,
            ExplanationRepository explanations,
            Scoring scoring,
            Database database,
            Audit audit) {
        this.whatIfs = whatIfs;
        this.explanations = explanations;
        this.scoring = scoring;
        this.database = database;
        this.audit = audit;
    }

    @Transactional
    ExplanationView require(UUID id, UUID appraisal, Caller caller, Locale locale) {
        var kept = whatIfs.requireComparable(id, caller);
        if (kept.changed()) {
            throw WhatIfRepository.outdated();
        }
        var view = database.find(
                        Sql.of(
                                        "SELECT a.*, x.id AS computation_id, x.computed_at, x.policy_pack, x.policy_version,"
                                                + " x.review_id, CASE WHEN w.score IS NULL THEN 'NOT_SCORED' ELSE 'SCORED' END AS state,"
                                                + " CASE WHEN w.score IS NULL THEN 'NO_COMPONENT' END AS reason, w.score,"
                                                + " w.group_size, w.rank, w.bottom, w.ceiling, w.ceiling_by"
                                                + WhatIfRepository.PLACES
                                                + " JOIN what_if x ON x.id = w.what_if_id WHERE w.what_if_id = ? AND a.id = ?",
                                        id,
                                        appraisal)
                                .and(CourseScope.reading(caller)),
                        row -> view(row, kept, locale))
                .orElseThrow(AppraisalRepository::absent);
        audit.record(caller, "explanation-read", "appraisal", appraisal.toString(), Map.of("whatIf", id.toString()));
        return view;
    }

    private ExplanationView view(Row row, WhatIfRepository.Kept kept, Locale locale) throws SQLException {
        var yardsticks = whatIfs.yardsticks(kept.id());
        var yardstick = yardsticks.get(row.uuid("scheme_id"));
        if (yardstick == null) {
            throw WhatIfRepository.outdated();
        }
        var pack = whatIfs.policy(kept);
        var result = scoring.one(new Scoring.Basis(kept.run(), kept.review(), pack, yardsticks), row.uuid("id"));
        return explanations.view(row, pack, yardstick.layout(), result.explained(), locale);
    }
}
