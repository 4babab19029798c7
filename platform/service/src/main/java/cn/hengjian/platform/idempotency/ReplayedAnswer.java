package cn.hengjian.platform.idempotency;

import jakarta.ws.rs.core.Response;

/** Leaves an operation with the answer that it gave before, whatever type the operation returns. */
public final class ReplayedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response answer;

    ReplayedAnswer(Response answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    Response answer() {
        return answer;
    }
}
