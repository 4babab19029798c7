package cn.hengjian.assessment.course;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.sql.Sql;
import java.util.Collection;
import java.util.UUID;

/**
 * An annual appraisal is filed: the year's grade of a person, or why there is none. What follows from it stands where
 * {@code explanation} leads. Filed again after a back-fill, the later event governs.
 */
final class AppraisalFiled {

    static final String TOPIC = "assessment.appraisal.v1";
    static final String TYPE = "cn.hengjian.assessment.appraisal.filed.v1";

    private AppraisalFiled() {}

    /** One event a person, by the cadre's id, so that a person's years keep their order. */
    static Sql states(Collection<UUID> appraisals, PolicyPack pack, String root) {
        return Sql.of("""
                SELECT a.cadre_id::text, jsonb_build_object(
                    'appraisalId', a.id, 'runId', a.run_id, 'kind', r.kind, 'year', r.year, 'cadreId', a.cadre_id,
                    'cadreNumber', a.cadre_number, 'appliesTo', s.applies_to,
                    'grade', coalesce(c.grade, p.mark), 'rules', p.rules, 'pack', ?::text, 'packVersion', ?::int,
                    'filedOn', c.filed_on, 'explanation', ? || '/appraisals/' || a.id || '/course')
                FROM course c JOIN participation p USING (appraisal_id) JOIN appraisal a ON a.id = c.appraisal_id
                JOIN run r ON r.id = a.run_id JOIN scheme s ON s.id = a.scheme_id
                WHERE c.appraisal_id = ANY (?) ORDER BY a.cadre_number""", pack.pack(), pack.version(), root, appraisals);
    }
}
