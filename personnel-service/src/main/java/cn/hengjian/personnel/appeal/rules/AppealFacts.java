package cn.hengjian.personnel.appeal.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of an appeal ask.
 *
 * @param stage which decision is next
 * @param ownCase the caller is the cadre concerned
 * @param kin the caller is the cadre's kin
 * @param hadPart the caller had a part in what is appealed against, or decided an earlier stage
 * @param hasAuthority one of the caller's roles decides on cadres of this level
 * @param stands what it is against was not undone meanwhile
 * @param revoked the last decision undid it
 * @param stepDue last day for the cadre's next step
 * @param extended the time to decide was extended
 * @param remanded it was remanded once
 * @param panel what is wrong with the members who are named
 * @param aggravates an amendment would be worse than what stands (G11)
 */
public record AppealFacts(
        LocalDate today,
        Stage stage,
        boolean ownCase,
        boolean kin,
        boolean hadPart,
        boolean hasAuthority,
        boolean stands,
        boolean revoked,
        @Nullable LocalDate stepDue,
        boolean extended,
        boolean remanded,
        PanelFault panel,
        boolean aggravates) {

    /** Who decides. */
    public enum Stage {
        /** The body that decided first. */
        REVIEW,
        /** The panel. */
        APPEAL,
        /** The authority above the county; what it decided is taken down. */
        REAPPEAL
    }

    /** What is wrong with a panel. */
    public enum PanelFault {
        NONE,
        TOO_FEW_OR_EVEN,
        NOT_ONE_CHAIR,
        RECUSED
    }

    /** The same with a panel that is named. */
    public AppealFacts with(PanelFault named) {
        return new AppealFacts(
                today,
                stage,
                ownCase,
                kin,
                hadPart,
                hasAuthority,
                stands,
                revoked,
                stepDue,
                extended,
                remanded,
                named,
                aggravates);
    }

    /** The same with an amendment in question. */
    public AppealFacts amending(boolean worse) {
        return new AppealFacts(
                today,
                stage,
                ownCase,
                kin,
                hadPart,
                hasAuthority,
                stands,
                revoked,
                stepDue,
                extended,
                remanded,
                panel,
                worse);
    }

    boolean isStepLate() {
        return stepDue != null && today.isAfter(stepDue);
    }
}
