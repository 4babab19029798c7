package cn.hengjian.platform.rest;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Versions over HTTP: every versioned view carries its ETag, every change of one must say which version it changes. */
@Singleton
public class Preconditions {

    private static final Set<String> CHANGES = Set.of("PUT", "PATCH", "DELETE");

    @ServerRequestFilter
    public void requireIfMatch(ContainerRequestContext request) {
        if (CHANGES.contains(request.getMethod()) && request.getHeaderString(HttpHeaders.IF_MATCH) == null) {
            throw new ProblemException(
                    HttpProblem.PRECONDITION_REQUIRED,
                    new Text(
                            "修改前请先读取，并把得到的 ETag 放入 If-Match",
                            "Read it first, then send the ETag that you got as If-Match"));
        }
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned view) {
            var tag = new EntityTag(Long.toString(view.version()));
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if (request.getMethod().equals("GET")) {
                var unchanged = request.getRequest().evaluatePreconditions(tag);
                if (unchanged != null && unchanged.build().getStatus() == 304) {
                    response.setStatus(304);
                    response.setEntity(null);
                }
            }
        }
    }
}
