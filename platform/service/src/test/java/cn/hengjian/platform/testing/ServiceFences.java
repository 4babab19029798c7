package cn.hengjian.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.util.LinkedHashMap;
import java.util.Map;

/** The architecture fences of a service, by name. Each service checks them all, and that each can fail. */
public final class ServiceFences {

    private ServiceFences() {}

    /** The service's own classes, without tests. */
    public static JavaClasses classesOf(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
    }

    public static Map<String, ArchRule> of(String basePackage) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "features use each other in one direction only",
                slices().matching(basePackage + ".(*)..").should().beFreeOfCycles());
        rules.put(
                "rules depend on java, JSpecify, pure platform code and themselves",
                classes()
                        .that()
                        .resideInAPackage(basePackage + ".(*).rules..")
                        .should()
                        .onlyDependOnClassesThat(resideInAPackage("java..")
                                .or(resideInAPackage("org.jspecify.."))
                                .or(resideInAPackage("com.google.errorprone.annotations.."))
                                .or(resideInAPackage("cn.hengjian.platform.problem.."))
                                .or(resideInAPackage("cn.hengjian.platform.rule.."))
                                .or(resideInAPackage("cn.hengjian.platform.time.."))
                                .or(resideInAPackage("cn.hengjian.platform.token.."))
                                .or(resideInAPackage(basePackage + ".(*).rules..")))
                        .allowEmptyShould(true));
        rules.put(
                "rules know no clock and no randomness",
                noClasses()
                        .that()
                        .resideInAPackage(basePackage + ".(*).rules..")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.time.Clock")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.Random")
                        .orShould()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDate.class, "now")
                        .allowEmptyShould(true));
        rules.put(
                "JAX-RS stays in resources",
                noClasses()
                        .that()
                        .resideInAPackage(basePackage + "..")
                        .and()
                        .haveSimpleNameNotEndingWith("Resource")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta.ws.rs"));
        rules.put(
                "Panache stays in repositories",
                noClasses()
                        .that()
                        .resideInAPackage(basePackage + "..")
                        .and()
                        .haveSimpleNameNotEndingWith("Repository")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase"));
        rules.put(
                "endpoint methods are public, or they are skipped",
                methods().that().areMetaAnnotatedWith(HttpMethod.class).should().haveModifier(PUBLIC));
        rules.put(
                "entities stay at home",
                classes()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .bePackagePrivate()
                        .allowEmptyShould(true));
        rules.put(
                "nobody logs to the console",
                noClasses()
                        .that()
                        .resideInAPackage(basePackage + "..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err"));
        return rules;
    }
}
