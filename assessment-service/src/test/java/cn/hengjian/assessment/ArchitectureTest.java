package cn.hengjian.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.testing.ServiceFences;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The fences hold, and each of them reports the violation that is planted for it. */
class ArchitectureTest {

    private static final String BASE = "cn.hengjian.assessment";
    private static final String PLANTED = BASE + ".planted";

    @TestFactory
    Stream<DynamicTest> holds() {
        var classes = ServiceFences.classesOf(BASE);
        return ServiceFences.of(BASE).entrySet().stream()
                .map(fence -> DynamicTest.dynamicTest(
                        fence.getKey(), () -> fence.getValue().check(classes)));
    }

    @TestFactory
    Stream<DynamicTest> reportsThePlantedViolation() {
        var planted = new ClassFileImporter().importPackages(PLANTED);
        return ServiceFences.of(PLANTED).entrySet().stream()
                .map(fence -> DynamicTest.dynamicTest(
                        fence.getKey(),
                        () -> assertThat(fence.getValue().evaluate(planted).hasViolation())
                                .isTrue()));
    }

    @Test
    void checksTheFeaturesThereAre() {
        assertThat(ServiceFences.classesOf(BASE))
                .extracting(type -> type.getPackageName().replace(BASE + ".", ""))
                .containsAll(Set.of(
                        "analysis",
                        "analysis.rules",
                        "bulletin",
                        "bulletin.rules",
                        "roster",
                        "scheme",
                        "scheme.rules",
                        "run",
                        "actual",
                        "ballot",
                        "ballot.rules",
                        "review",
                        "trigger",
                        "trigger.rules",
                        "score.rules",
                        "appraisal",
                        "evidence",
                        "terms.rules",
                        "circumstance",
                        "circumstance.rules",
                        "quota",
                        "quota.rules",
                        "course",
                        "course.rules",
                        "form",
                        "task",
                        "task.rules",
                        "goal",
                        "goal.rules",
                        "stage",
                        "stage.rules",
                        "citation",
                        "reference",
                        "reference.rules",
                        "special",
                        "special.rules",
                        "tenure",
                        "tenure.rules"));
    }
}
