package cn.hengjian.supervision.submission.rules;

/** What can happen to a submission (SM-12). */
public enum SubmissionEvent {
    REGISTER,
    CLASSIFY,
    /** Somebody has found that the same matter is already there. */
    JOIN,
    WITHDRAW
}
