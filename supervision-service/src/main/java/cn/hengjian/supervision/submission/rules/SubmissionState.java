package cn.hengjian.supervision.submission.rules;

/** Where a submission stands (SM-12). What is classified or joined is no submission any more. */
public enum SubmissionState {
    RECEIVED,
    REGISTERED,
    CLASSIFIED,
    JOINED,
    WITHDRAWN
}
