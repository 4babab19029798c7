package cn.hengjian.platform.description;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.job.JobView;
import cn.hengjian.platform.rest.Versioned;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The Java methods behind the operations, by operation id. */
final class EndpointMethods {

    private static final DotName RESPONSE = DotName.createSimple(RestResponse.class);
    private static final DotName JOB = DotName.createSimple(JobView.class);
    private static final DotName VERSIONED = DotName.createSimple(Versioned.class);

    private final IndexView index;
    private final Map<String, MethodInfo> byOperation = new HashMap<>();

    EndpointMethods(IndexView index) {
        this.index = index;
        for (var operation : index.getAnnotations(Operation.class)) {
            var id = operation.value("operationId");
            if (id != null) {
                byOperation.put(id.asString(), operation.target().asMethod());
            }
        }
    }

    Optional<MethodInfo> find(String operationId) {
        return Optional.ofNullable(byOperation.get(operationId));
    }

    static boolean isIdempotent(MethodInfo method) {
        return method.hasAnnotation(Idempotent.class);
    }

    /** Whether the answer says where the thing is that was made or begun. */
    boolean isLocated(MethodInfo method) {
        return method.returnType().name().equals(RESPONSE) && (isJob(method) || isVersioned(method));
    }

    /** The status that the method always answers with, if it says so or has nothing to answer. */
    static Optional<String> status(MethodInfo method) {
        var annotation = method.annotation(ResponseStatus.class);
        if (annotation != null) {
            return Optional.of(Integer.toString(annotation.value().asInt()));
        }
        return method.returnType().kind() == Type.Kind.VOID ? Optional.of("204") : Optional.empty();
    }

    static boolean isJob(MethodInfo method) {
        return content(method).name().equals(JOB);
    }

    boolean isVersioned(MethodInfo method) {
        var type = index.getClassByName(content(method).name());
        return type != null && type.interfaceNames().contains(VERSIONED);
    }

    /** The name of the record that the method answers with, if it is one whose name is that of its description. */
    Optional<String> view(MethodInfo method) {
        var type = index.getClassByName(content(method).name());
        return type != null && type.isRecord() ? Optional.of(type.simpleName()) : Optional.empty();
    }

    private static Type content(MethodInfo method) {
        var type = method.returnType();
        return type.name().equals(RESPONSE) && type.kind() == Type.Kind.PARAMETERIZED_TYPE
                ? type.asParameterizedType().arguments().getFirst()
                : type;
    }
}
