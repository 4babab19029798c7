package cn.hengjian.assessment.task.rules;

import java.time.LocalDate;

/**
 * What the guards of a task ask.
 *
 * @param ownCase the caller is the person who has the task
 * @param author the caller set the task
 * @param objectionDue last day for an objection
 * @param objected an objection is open
 * @param deadline last day for the work itself
 * @param fulfilled what is assessed reaches the target
 * @param unproven something is said to be achieved, and nothing shows it
 * @param othersAssessed everybody else's task of the same work is assessed
 */
public record TaskFacts(
        LocalDate today,
        boolean ownCase,
        boolean author,
        LocalDate objectionDue,
        boolean objected,
        LocalDate deadline,
        boolean fulfilled,
        boolean unproven,
        boolean othersAssessed) {

    /** The same with what an assessment says. */
    public TaskFacts assessing(boolean reached, boolean withoutEvidence) {
        return new TaskFacts(
                today, ownCase, author, objectionDue, objected, deadline, reached, withoutEvidence, othersAssessed);
    }
}
