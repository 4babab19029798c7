package cn.hengjian.deploy.demo.api;

/** A request that did not end as it had to; the message is for the person at the terminal. */
public final class ApiFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ApiFailure(String message) {
        super(message);
    }

    public ApiFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
