package cn.hengjian.assessment.goal;

import cn.hengjian.assessment.goal.rules.GoalFacts;
import cn.hengjian.assessment.goal.rules.GoalState;
import cn.hengjian.assessment.goal.rules.GoalTree.Term;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of goals, as steps read it.
 *
 * @param headNumber cadre number of who is accountable
 */
record GoalVersion(
        UUID id,
        UUID plan,
        int number,
        GoalState state,
        GoalPlan of,
        String headNumber,
        String draftedBy,
        @Nullable String headSignedBy,
        String pack,
        int packVersion,
        long version) {

    /** What a plan is for. */
    record GoalPlan(UUID unitId, String unitCode, Term term) {

        static GoalPlan of(Row row) throws SQLException {
            return new GoalPlan(
                    row.uuid("unit_id"), row.text("unit_code"), new Term(row.date("term_from"), row.date("term_to")));
        }
    }

    static GoalVersion of(Row row) throws SQLException {
        return new GoalVersion(
                row.uuid("id"),
                row.uuid("plan_id"),
                row.integer("number"),
                GoalState.valueOf(row.text("state")),
                GoalPlan.of(row),
                row.text("head_number"),
                row.text("drafted_by"),
                row.textOrNull("head_signed_by"),
                row.text("policy_pack"),
                row.integer("policy_version"),
                row.number("version"));
    }

    /** An account of the unit's leader without a cadre number signs for the unit that it serves, and for none below. */
    GoalFacts facts(Caller caller) {
        var cadre = caller.cadre();
        boolean accountable = headNumber.equals(cadre);
        return new GoalFacts(
                draftedBy.equals(caller.username()),
                accountable || caller.username().equals(headSignedBy),
                caller.has(Roles.UNIT_LEADER)
                        && caller.units().contains(of.unitCode())
                        && (cadre == null || accountable),
                number == 1);
    }
}
