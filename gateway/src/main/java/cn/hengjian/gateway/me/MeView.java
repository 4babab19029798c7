package cn.hengjian.gateway.me;

import cn.hengjian.gateway.login.Caller;
import cn.hengjian.gateway.session.SessionView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who the caller is, for a client that wants to show or hide what its user may do.
 *
 * @param language the language answers are given in, {@code zh-CN} or {@code en}
 * @param expiresAt when the token expires, ISO 8601 in UTC; a session renews its token by itself
 * @param csrfToken what unsafe calls made with the session's cookie send as {@code X-CSRF-Token}; nothing for a token
 * @param sessionEndsAt when the session ends unless it is used before, ISO 8601 in UTC; nothing for a token
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MeView(
        @Nullable String username,
        @Nullable String client,
        List<String> roles,
        List<String> units,
        @Nullable String cadre,
        String language,
        String expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String csrfToken,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sessionEndsAt) {

    static MeView of(Caller caller, String language, Optional<SessionView> session) {
        return new MeView(
                caller.username(),
                caller.client(),
                caller.roles(),
                caller.units(),
                caller.cadre(),
                language,
                caller.expiresAt().toString(),
                session.map(SessionView::csrfToken).orElse(null),
                session.map(view -> view.endsAt().toString()).orElse(null));
    }

    /** Shows nothing personal. */
    @Override
    public String toString() {
        return "MeView";
    }
}
