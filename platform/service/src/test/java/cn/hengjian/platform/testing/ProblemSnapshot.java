package cn.hengjian.platform.testing;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.problem.ProblemType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every problem that a service can answer with is committed in {@code problems.json}, from which the gateway makes the
 * pages that the types resolve to; {@code -Dproblems.rewrite=true} writes it anew after a wanted change.
 */
public abstract class ProblemSnapshot {

    @Test
    void listsEveryProblemOfTheClassPath() throws IOException {
        var listed = types().sorted(comparing(ProblemType::slug))
                .map(ProblemSnapshot::entry)
                .toList();

        Snapshot.requireCommitted("problems.json", Snapshot.pretty(listed));
    }

    @Test
    void namesEachProblemOnce() {
        assertThat(types().map(ProblemType::slug)).doesNotHaveDuplicates().allMatch(slug -> slug.matches("[a-z0-9-]+"));
    }

    private static Stream<ProblemType> types() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cn.hengjian").stream()
                        .filter(type -> type.isAssignableTo(ProblemType.class) && type.isEnum())
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(ProblemType.class::cast);
    }

    private static Entry entry(ProblemType type) {
        return new Entry(
                type.slug(),
                type.status(),
                new Title(type.title().zhCN(), type.title().en()));
    }

    private record Entry(String slug, int status, Title title) {}

    private record Title(
            @JsonProperty("zh-CN") String zhCN,
            @JsonProperty("en") String en) {}
}
