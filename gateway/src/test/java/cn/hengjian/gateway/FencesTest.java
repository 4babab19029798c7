package cn.hengjian.gateway;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fence holds for the module, and reports a class that was planted beyond it. */
class FencesTest {

    private static final String ROOT = "cn.hengjian.gateway";
    private static final String PLANTED = ROOT + ".planted";

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    record Fence(String name, ArchRule inModule, ArchRule inPlanted) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fence> fences() {
        return Stream.of(
                new Fence("features use each other in one direction", noCycles(ROOT), noCycles(PLANTED)),
                new Fence(
                        "only login and session know JOSE",
                        only(ROOT, List.of("login", "session"), "org.jose4j"),
                        only(PLANTED, List.of("login", "session"), "org.jose4j")),
                new Fence(
                        "only limits knows buckets",
                        only(ROOT, List.of("limits"), "io.github.bucket4j"),
                        only(PLANTED, List.of("limits"), "io.github.bucket4j")),
                new Fence(
                        "only routing knows the proxy",
                        only(ROOT, List.of("routing"), "io.vertx.httpproxy"),
                        only(PLANTED, List.of("routing"), "io.vertx.httpproxy")),
                new Fence("exchange knows no feature", independent(ROOT), independent(PLANTED)),
                new Fence("names say what a class is", plainNames(), plainNames()));
    }

    @ParameterizedTest
    @MethodSource("fences")
    void holds(Fence fence) {
        fence.inModule().check(MODULE);
    }

    @ParameterizedTest
    @MethodSource("fences")
    void reportsAPlantedViolation(Fence fence) {
        assertThat(fence.inPlanted().evaluate(VIOLATIONS).hasViolation()).isTrue();
    }

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule only(String root, List<String> features, String library) {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages(features.stream()
                        .map(feature -> root + "." + feature + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..");
    }

    private static ArchRule independent(String root) {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + ".exchange..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        root + ".admission..",
                        root + ".problems..",
                        root + ".limits..",
                        root + ".login..",
                        root + ".session..",
                        root + ".me..",
                        root + ".routing..",
                        root + ".landing..",
                        root + ".pages..",
                        root + ".docs..");
    }

    private static ArchRule plainNames() {
        return ArchRuleDefinition.noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto)");
    }
}
