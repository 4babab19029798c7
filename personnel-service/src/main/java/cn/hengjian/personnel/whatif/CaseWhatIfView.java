package cn.hengjian.personnel.whatif;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.effect.EffectKind;
import cn.hengjian.platform.policy.PolicyDifference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a case would be under another version. Nothing of it is kept, and nothing follows from it.
 *
 * @param own the version that the case runs under
 * @param asked the version asked for
 * @param rest the version that has what the one asked for is silent about
 * @param parameters of those that such a case reads, the ones that differ
 * @param deadlines every one that was set, from its own first day
 * @param effects those that were started and those that would have been
 * @param differs whether anything but a parameter would be otherwise
 */
public record CaseWhatIfView(
        CaseKind kind,
        UUID caseId,
        String number,
        String own,
        String asked,
        @Nullable String rest,
        List<PolicyDifference> parameters,
        List<Due> deadlines,
        List<Bar> effects,
        List<Answer> answers,
        boolean differs,

        @Schema(description = "所问政策包与现行规定冲突时：以现行规定为准，所问政策包只作建议") @Nullable
        String guard,

        @Schema(description = "民主测评结果是否触发谈话：在考核服务中按所问版本试算的地址") @Nullable
        String trigger) {

    /**
     * A deadline.
     *
     * @param byPolicy the case has its length from the pack and didn't set it itself
     * @param otherPeriod null where there would be none
     */
    public record Due(
            Task task,
            String rule,
            LocalDate start,
            boolean byPolicy,
            String ownPeriod,
            LocalDate ownDue,
            @Nullable String otherPeriod,
            @Nullable LocalDate otherDue,
            boolean differs,
            String explanation) {}

    /**
     * What is barred.
     *
     * @param ownUntil the last day; null where there is none
     * @param otherUntil the same under the version asked for
     */
    public record Bar(
            EffectKind effect,
            String rule,
            LocalDate from,
            @Nullable LocalDate ownUntil,
            @Nullable LocalDate otherUntil,
            boolean differs,
            String explanation) {}

    /**
     * What the two versions answer on the facts of the case.
     *
     * @param own code of the own version's answer
     * @param other code of the other one's
     */
    public record Answer(String question, String rule, String own, String other, boolean differs, String explanation) {}

    @Override
    public String toString() {
        return "CaseWhatIfView[" + number + ", " + asked + "]";
    }
}
