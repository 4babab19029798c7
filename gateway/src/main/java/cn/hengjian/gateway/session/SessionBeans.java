package cn.hengjian.gateway.session;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the classes of this feature are given. */
final class SessionBeans {

    @Produces
    @Singleton
    SessionSettings settings(SessionConfig config) {
        return SessionSettings.read(config);
    }
}
