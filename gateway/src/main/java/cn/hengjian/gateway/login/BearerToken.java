package cn.hengjian.gateway.login;

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

    int SHORTEST_PART = 2;

    /** Reads the header; the scheme's case does not matter. */
    static BearerToken read(@Nullable String authorization) {
        if (authorization == null || authorization.isBlank()) {
            return new Missing(TokenFault.ABSENT);
        }
        var value = unread(authorization);
        if (value == null) {
            return new Missing(TokenFault.SCHEME);
        }
        return isCompact(value) ? new Compact(value) : new Missing(TokenFault.UNREADABLE);
    }

    /** What stands in the place of a token, be it one or not; null if the scheme is another. */
    static @Nullable String unread(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length()).strip()
                : null;
    }

    /** Whether there are header, claims and signature; the last is empty if unsigned. */
    static boolean isCompact(String value) {
        var first = value.indexOf('.');
        var second = value.indexOf('.', first + 1);
        if (first < SHORTEST_PART || second - first - 1 < SHORTEST_PART) {
            return false;
        }
        for (var at = 0; at < value.length(); at++) {
            if (at != first && at != second && !isBase64Url(value.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBase64Url(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '-'
                || character == '_';
    }
}
