package cn.hengjian.gateway.session;

import cn.hengjian.gateway.admission.Target;
import java.util.Optional;

/** Where a browser may be sent after a login: a path of this gateway, and nothing that could be read as anything else. */
final class ReturnPath {

    static final String START = "/";
    private static final int LONGEST = 1024;

    private ReturnPath() {}

    /**
     * The path, if it is one that admission would let in. A path below {@code /session} is none: it would log in for
     * ever, or be a way to make people log out.
     */
    static Optional<String> read(String wanted) {
        return wanted.startsWith(START)
                        && wanted.length() <= LONGEST
                        && Target.read(wanted) instanceof Target.Sane(var path, var _, var authority)
                        && authority == null
                        && !path.equals("/session")
                        && !path.startsWith("/session/")
                ? Optional.of(wanted)
                : Optional.empty();
    }
}
