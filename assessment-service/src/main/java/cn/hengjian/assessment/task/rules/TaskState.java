package cn.hengjian.assessment.task.rules;

/** Where a task stands (SM-10). */
public enum TaskState {
    SET,
    ACKNOWLEDGED,
    IN_PROGRESS,
    ASSESSED,
    RANKED
}
