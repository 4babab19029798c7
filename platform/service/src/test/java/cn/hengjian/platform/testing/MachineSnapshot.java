package cn.hengjian.platform.testing;

import static java.util.Comparator.comparing;

import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The state machines of a service, each as table and diagram, are committed in {@code machines.md};
 * {@code -Dmachines.rewrite=true} writes it anew after a wanted change.
 */
public abstract class MachineSnapshot {

    @Test
    void describesEveryMachineAsItIs() throws IOException {
        var chapters = machines().stream()
                .sorted(comparing(StateMachine::id))
                .map(MachineSnapshot::chapter)
                .collect(Collectors.joining("\n"));

        Snapshot.requireCommitted("machines.md", """
                # State machines

                Generated from the machines that the service asks. What is not listed is refused (409). A guard is named by
                the reason for which it refuses; no role means that only the system itself does it.

                %s""".formatted(chapters));
    }

    private static List<StateMachine<?, ?>> machines() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cn.hengjian").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(StateMachine.class)
                                && field.getModifiers().contains(JavaModifier.STATIC))
                        .map(JavaField::reflect)
                        .<StateMachine<?, ?>>map(MachineSnapshot::value)
                        .toList();
    }

    private static StateMachine<?, ?> value(Field field) {
        try {
            field.setAccessible(true);
            return (StateMachine<?, ?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String chapter(StateMachine<?, ?> machine) {
        return """
                ## %s

                | from | event | to | roles | guards |
                |---|---|---|---|---|
                %s

                ```mermaid
                stateDiagram-v2
                %s
                ```
                """.formatted(machine.id(), lines(machine, MachineSnapshot::row), diagram(machine));
    }

    private static String row(Transition<?, ?> transition) {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        transition.from(),
                        transition.event(),
                        transition.to(),
                        transition.roles().isEmpty()
                                ? "–"
                                : transition.roles().stream().sorted().collect(Collectors.joining(", ")),
                        transition.guards().isEmpty() ? "–" : String.join(", ", transition.guards()));
    }

    private static String diagram(StateMachine<?, ?> machine) {
        Map<String, String> arrows = machine.transitions().stream()
                .collect(Collectors.groupingBy(
                        transition -> "    " + transition.from() + " --> " + transition.to(),
                        LinkedHashMap::new,
                        Collectors.mapping(transition -> transition.event().name(), Collectors.joining(", "))));
        var from =
                machine.transitions().stream().map(Transition::from).distinct().toList();
        var begins = Stream.of("    [*] --> " + from.getFirst());
        var goesOn = arrows.entrySet().stream().map(arrow -> arrow.getKey() + ": " + arrow.getValue());
        var ends = machine.transitions().stream()
                .map(Transition::to)
                .distinct()
                .filter(state -> !from.contains(state))
                .map(state -> "    " + state + " --> [*]");
        return Stream.of(begins, goesOn, ends).flatMap(Function.identity()).collect(Collectors.joining("\n"));
    }

    private static String lines(StateMachine<?, ?> machine, Function<Transition<?, ?>, String> line) {
        return machine.transitions().stream().map(line).collect(Collectors.joining("\n"));
    }
}
