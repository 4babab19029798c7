package cn.hengjian.deploy.local.process;

/** How a process is asked to end. */
public enum StopSignal {
    TERMINATE,
    /** For PostgreSQL, which takes it as "end the sessions and stop", while TERM lets it wait for them. */
    INTERRUPT
}
