package cn.hengjian.gateway.login;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an {@code Authorization} header holds. */
sealed interface BearerToken {

    /** A token in the compact form of a signed JWT; it has not been looked into. */
    record Compact(String value) implements BearerToken {

        /** Shows nothing of the token. */
        @Override
        public String toString() {
            return "Compact";
        }
    }

    /** No token, or nothing that could be one. */
    record Missing(TokenFault fault) implements BearerToken {}

    String SCHEME = "Bearer ";

    /** Header, claims and signature; the last is empty if unsigned. */
    Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]{2,}\\.[A-Za-z0-9_-]{2,}\\.[A-Za-z0-9_-]*");

    /** Reads the header; the scheme's case does not matter. */
    static BearerToken read(@Nullable String authorization) {
        if (authorization == null || authorization.isBlank()) {
            return new Missing(TokenFault.ABSENT);
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return new Missing(TokenFault.SCHEME);
        }
        var value = authorization.substring(SCHEME.length()).strip();
        return COMPACT.matcher(value).matches() ? new Compact(value) : new Missing(TokenFault.UNREADABLE);
    }
}
