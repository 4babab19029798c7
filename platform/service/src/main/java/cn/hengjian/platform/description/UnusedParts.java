package cn.hengjian.platform.description;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Reference;

/** What the platform describes for all services and one of them has no use for. */
final class UnusedParts {

    private UnusedParts() {}

    static void remove(Components components, List<Operation> operations) {
        var parameters = names(operations.stream().flatMap(operation -> operation.getParameters().stream()));
        components.getParameters().keySet().stream()
                .filter(name -> !parameters.contains(name))
                .toList()
                .forEach(components::removeParameter);

        var answers = operations.stream()
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .toList();
        var responses = names(answers.stream());
        components.getResponses().keySet().stream()
                .filter(name -> !responses.contains(name))
                .toList()
                .forEach(components::removeResponse);

        var headers = names(Stream.concat(answers.stream(), components.getResponses().values().stream())
                .flatMap(response -> Optional.ofNullable(response.getHeaders()).map(Map::values).stream())
                .flatMap(Collection::stream));
        components.getHeaders().keySet().stream()
                .filter(name -> !headers.contains(name))
                .toList()
                .forEach(components::removeHeader);
    }

    private static Set<String> names(Stream<? extends Reference<?>> parts) {
        var names = new HashSet<String>();
        parts.map(Reference::getRef)
                .filter(reference -> reference != null)
                .forEach(reference -> names.add(reference.substring(reference.lastIndexOf('/') + 1)));
        return names;
    }
}
