package cn.hengjian.personnel;

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

    private static final String BASE = "cn.hengjian.personnel";
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
                .extracting(type -> type.getPackageName().substring(BASE.length() + 1))
                .containsAll(Set.of(
                        "codes",
                        "unit",
                        "roster",
                        "post",
                        "cadre",
                        "cadre.rules",
                        "posting",
                        "posting.rules",
                        "casework",
                        "appeal",
                        "appeal.rules",
                        "docket",
                        "effect",
                        "effect.rules",
                        "measure",
                        "measure.rules",
                        "adjustment",
                        "adjustment.rules",
                        "resignation",
                        "resignation.rules",
                        "results",
                        "results.rules",
                        "lastplace",
                        "lastplace.rules",
                        "commendation",
                        "commendation.rules",
                        "waiting",
                        "waiting.rules",
                        "rotation",
                        "rotation.rules",
                        "contact",
                        "contact.rules",
                        "study",
                        "study.rules",
                        "thirds",
                        "thirds.rules",
                        "selection",
                        "selection.rules",
                        "talk",
                        "talk.rules",
                        "clue",
                        "clue.rules",
                        "dossier",
                        "dossier.rules",
                        "history",
                        "correction",
                        "correction.rules",
                        "form",
                        "form.rules",
                        "extract"));
    }
}
