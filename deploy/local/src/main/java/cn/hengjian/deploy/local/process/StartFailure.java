package cn.hengjian.deploy.local.process;

/** What stands in the way of a start; the message is one line that names the remedy. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
