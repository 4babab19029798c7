package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.casework.CaseKind;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What can be appealed against, by kind. */
@ApplicationScoped
class Appealables {

    private final Map<CaseKind, Appealable> byKind = new EnumMap<>(CaseKind.class);

    Appealables(@All List<Appealable> appealables) {
        appealables.forEach(each -> each.kinds().forEach(kind -> byKind.put(kind, each)));
    }

    Appealable of(CaseKind kind) {
        return Objects.requireNonNull(byKind.get(kind), kind::name);
    }
}
