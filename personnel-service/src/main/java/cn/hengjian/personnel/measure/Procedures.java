package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.CaseKind;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways that there are. */
@ApplicationScoped
class Procedures {

    private final Map<CaseKind, Procedure<?, ?>> byKind;

    Procedures(@All List<Procedure<?, ?>> procedures) {
        this.byKind = procedures.stream().collect(Collectors.toMap(Procedure::kind, Function.identity()));
    }

    Procedure<?, ?> of(CaseKind kind) {
        return Objects.requireNonNull(byKind.get(kind), kind::name);
    }
}
