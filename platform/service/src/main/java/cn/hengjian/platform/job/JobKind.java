package cn.hengjian.platform.job;

import java.util.Set;

/** A kind of long work; a bean for each. It runs in one transaction, which also ends the job. */
public interface JobKind {

    /** The kind's permanent name. */
    String kind();

    /** Who may ask for it. */
    Set<String> roles();

    /** Does the work. What it throws as a problem ends the job as FAILED, with nothing kept. */
    JobOutcome run(JobContext context);
}
