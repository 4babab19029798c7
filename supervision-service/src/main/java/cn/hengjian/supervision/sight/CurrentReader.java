package cn.hengjian.supervision.sight;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.CurrentCaller;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Set;

/** The reader of the request under way; resources ask it and hand the {@link Reader} on. */
@RequestScoped
public class CurrentReader {

    private static final String STRANGER = "stranger";

    private final CurrentCaller caller;
    private final HttpServerRequest request;

    CurrentReader(CurrentCaller caller, HttpServerRequest request) {
        this.caller = caller;
        this.request = request;
    }

    public Reader get() {
        return new Reader(caller.get(), language());
    }

    /** The reader where nobody may be asked who he is: whatever token came along is not looked at. */
    public Reader stranger() {
        return new Reader(new Caller(STRANGER, STRANGER, Set.of(), Set.of(), null), language());
    }

    private Locale language() {
        return Text.negotiate(request.getHeader("Accept-Language"));
    }
}
