package cn.hengjian.assessment.goal;

import cn.hengjian.assessment.goal.rules.GoalState;
import cn.hengjian.assessment.goal.rules.Level;
import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a version of goals says, and how it came about.
 *
 * @param changeReason why the version before was changed; null for the first
 * @param quantified how many of the goals can be counted
 * @param quantifiedShare in percent, two digits, half up (M21)
 * @param differences additive goals whose targets are not the sums of those below
 */
record GoalVersionView(
        UUID planId,
        String title,
        String unitCode,
        int number,
        GoalState state,
        String headNumber,
        String headName,
        String duties,
        String requirements,
        String rewards,
        String penalties,
        List<GoalView> goals,
        int quantified,
        BigDecimal quantifiedShare,
        List<Difference> differences,
        @Nullable String changeReason,
        String draftedBy,
        LocalDate draftedOn,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable String headSignedBy,
        @Nullable LocalDate headSignedOn,
        @Nullable String signedBy,
        @Nullable LocalDate signedOn,
        String policyPack,
        int policyVersion,
        List<Transitions.Made> history,
        long version,
        List<String> allowedTransitions)
        implements Versioned {

    /**
     * A goal.
     *
     * @param parent code of the goal that it breaks down
     * @param target null where it can't be counted
     * @param keyWorks that break it down to individuals
     */
    record GoalView(
            String code,
            Level level,
            @Nullable String parent,
            String objective,
            @Nullable String requirement,
            @Nullable BigDecimal target,
            @Nullable String measure,
            boolean additive,
            LocalDate from,
            LocalDate to,
            List<KeyWork> keyWorks) {}

    /** A key work that breaks a goal down (M10), with how many of its tasks are assessed. */
    record KeyWork(UUID id, String title, int year, int tasks, int assessed) {}

    /** A target, and what the goals right below sum to. */
    record Difference(String code, BigDecimal target, BigDecimal sum) {}

    /** Names are personal. */
    @Override
    public String toString() {
        return "GoalVersionView[planId=" + planId + ", number=" + number + "]";
    }
}
