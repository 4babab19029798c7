package cn.hengjian.deploy.local.process;

/** Whether a child process may live on when the JVM that started it is killed. */
public enum Lifetime {
    /** Lives on; whoever comes next finds it by its pid file. */
    OWN,
    /** Dies with this JVM, however the JVM ends. */
    WITH_THIS_JVM
}
