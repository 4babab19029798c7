package cn.hengjian.assessment.ranking;

import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;

/** The places that a caller reads, as a statement over {@code score s}, {@code appraisal a} and the unit that assesses. */
final class RankedPlaces {

    static final String SELECT = "SELECT s.*, a.cadre_id, a.cadre_number, a.cadre_name, a.unit_code, a.unit_name";

    private RankedPlaces() {}

    /**
     * Goes on to narrow what is selected.
     *
     * @param selected up to FROM
     */
    static Sql of(Sql selected, Caller caller) {
        return selected.add("FROM score s JOIN appraisal a ON a.id = s.appraisal_id")
                .add(CourseScope.OF_APPRAISAL)
                .add("WHERE s.rank IS NOT NULL")
                .and(CourseScope.reading(caller));
    }
}
