package cn.hengjian.platform.rest;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a client which constraints its request breaks, each at its JSON pointer or parameter. */
@Singleton
class ValidationRefusal {

    private final MessageInterpolator messages;

    ValidationRefusal(ValidatorFactory validators) {
        this.messages = validators.getMessageInterpolator();
    }

    ProblemException of(ConstraintViolationException refused) {
        var violations = refused.getConstraintViolations().stream()
                .map(this::violation)
                .sorted(Comparator.comparing(violation -> violation.place().toString()))
                .toList();
        return ProblemException.invalid(violations);
    }

    private Violation violation(ConstraintViolation<?> broken) {
        var descriptor = broken.getConstraintDescriptor();
        var code = descriptor
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        var context = new InvalidValue(descriptor, broken.getInvalidValue());
        var text = new Text(
                messages.interpolate(broken.getMessageTemplate(), context, Locale.SIMPLIFIED_CHINESE),
                messages.interpolate(broken.getMessageTemplate(), context, Locale.ENGLISH));
        return new Violation(place(broken), code, text);
    }

    private static Violation.Place place(ConstraintViolation<?> broken) {
        var pointer = new StringBuilder();
        Path.MethodNode method = null;
        Optional<Violation.Place> elsewhere = Optional.empty();
        for (var node : broken.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER && method != null) {
                int index = node.as(Path.ParameterNode.class).getParameterIndex();
                elsewhere = parameter(broken.getRootBeanClass(), method, index).flatMap(ValidationRefusal::outsideBody);
            } else if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return elsewhere.orElseGet(() -> new Violation.Place.Body(pointer.toString()));
    }

    /** The parameter as it was declared: the classes that intercept calls repeat methods without their annotations. */
    private static Optional<Parameter> parameter(@Nullable Class<?> bean, Path.MethodNode method, int index) {
        var types = method.getParameterTypes().toArray(Class<?>[]::new);
        for (var type = bean; type != null; type = type.getSuperclass()) {
            try {
                var parameter = type.getDeclaredMethod(method.getName(), types).getParameters()[index];
                if (parameter.getAnnotations().length > 0) {
                    return Optional.of(parameter);
                }
            } catch (NoSuchMethodException _) {
                // Declared further up.
            }
        }
        return Optional.empty();
    }

    private static Optional<Violation.Place> outsideBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .<Violation.Place>mapMulti((annotation, places) -> {
                    switch (annotation) {
                        case QueryParam query -> places.accept(new Violation.Place.Query(query.value()));
                        case PathParam path -> places.accept(new Violation.Place.Path(path.value()));
                        case HeaderParam header -> places.accept(new Violation.Place.Header(header.value()));
                        default -> {}
                    }
                })
                .findFirst();
    }

    private record InvalidValue(
            ConstraintDescriptor<?> descriptor, @Nullable Object value) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return descriptor;
        }

        @Override
        public @Nullable Object getValidatedValue() {
            return value;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
