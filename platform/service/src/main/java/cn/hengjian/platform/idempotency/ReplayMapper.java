package cn.hengjian.platform.idempotency;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends the kept answer. */
@Singleton
public class ReplayMapper {

    @ServerExceptionMapper
    public Response replay(ReplayedAnswer replayed) {
        return replayed.answer();
    }
}
