package cn.hengjian.platform.rest;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * An operation that states no format answers in JSON. Without this it would answer in whatever text format a client
 * asks for, with the {@code toString} of its view.
 */
@Singleton
public class JsonByDefault {

    @ServerRequestFilter
    public void requireAcceptable(ContainerRequestContext request, ResourceInfo resource) {
        if (isUnstated(resource.getResourceMethod())
                && request.getAcceptableMediaTypes().stream()
                        .noneMatch(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE))) {
            throw new ProblemException(
                    HttpProblem.NOT_ACCEPTABLE, new Text("只提供 application/json", "There is application/json only"));
        }
    }

    @ServerResponseFilter
    public void state(ContainerResponseContext response, ResourceInfo resource) {
        if (response.hasEntity()
                && !response.getHeaders().containsKey("Content-Type")
                && isUnstated(resource.getResourceMethod())) {
            response.setEntity(response.getEntity(), response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean isUnstated(@Nullable Method method) {
        return method != null
                && !method.isAnnotationPresent(Produces.class)
                && !method.getDeclaringClass().isAnnotationPresent(Produces.class);
    }
}
