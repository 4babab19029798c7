package cn.hengjian.gateway.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who the caller is, for a client that wants to show or hide what its user may do.
 *
 * @param language the language answers are given in, {@code zh-CN} or {@code en}
 * @param expiresAt when the token expires, ISO 8601 in UTC
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MeView(
        @Nullable String username,
        @Nullable String client,
        List<String> roles,
        List<String> units,
        @Nullable String cadre,
        String language,
        String expiresAt) {

    static MeView of(Caller caller, String language) {
        return new MeView(
                caller.username(),
                caller.client(),
                caller.roles(),
                caller.units(),
                caller.cadre(),
                language,
                caller.expiresAt().toString());
    }

    /** Shows nothing personal. */
    @Override
    public String toString() {
        return "MeView";
    }
}
