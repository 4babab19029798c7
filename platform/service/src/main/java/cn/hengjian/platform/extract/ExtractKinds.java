package cn.hengjian.platform.extract;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds that the service has. */
@ApplicationScoped
class ExtractKinds {

    private final Map<String, ExtractKind> byName;

    ExtractKinds(@All List<ExtractKind> kinds) {
        this.byName = kinds.stream().collect(Collectors.toMap(ExtractKind::name, Function.identity()));
    }

    ExtractKind of(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }
}
