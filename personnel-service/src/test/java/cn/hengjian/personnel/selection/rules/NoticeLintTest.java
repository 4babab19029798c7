package cn.hengjian.personnel.selection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeLintTest {

    private static final LegalMinimum CHIEF = new LegalMinimum("XK_F", null, 2, Set.of("21", "31"), "31");
    private static final LegalMinimum DEPUTY = new LegalMinimum(null, "R11", 3, Set.of("21", "31"), "31");

    private static Conditions asked(
            @Nullable Integer age,
            @Nullable String education,
            boolean fullTime,
            @Nullable String level,
            @Nullable Integer years,
            @Nullable Integer service) {
        return new Conditions(age, education, fullTime, null, Set.of(), Set.of(), level, years, service);
    }

    /** On the line is the law's own; what is above it is a bar. */
    @ParameterizedTest
    @CsvSource({
        "45, , false, , , , /conditions/maxAge",
        ", 31, false, , , , ",
        ", 32, false, , , , ",
        ", 28, false, , , , /conditions/minEducation",
        ", 21, false, , , , /conditions/minEducation",
        ", , true, , , , /conditions/fullTimeOnly",
        ", , false, XK_F, , , ",
        ", , false, XK_Z, , , /conditions/minLevel",
        ", , false, , 2, , ",
        ", , false, , 3, , /conditions/yearsAtLevel",
        ", , false, , , 0, /conditions/yearsOfService",
        ", , false, , , , "
    })
    void flagsWhatGoesBeyondTheLaw(
            Integer age,
            String education,
            boolean fullTime,
            String level,
            Integer years,
            Integer service,
            String pointer) {
        var bars = NoticeLint.bars(asked(age, education, fullTime, level, years, service), CHIEF);

        assertThat(bars.stream().map(NoticeLint.Bar::pointer))
                .containsExactlyElementsOf(pointer == null ? Set.of() : Set.of(pointer));
    }

    @Test
    void flagsEachBarOfIdentityAndSaysWhatWasAsked() {
        var bars = NoticeLint.bars(
                new Conditions(null, null, false, "1", Set.of("02", "01"), Set.of("COUNTY"), null, null, null), CHIEF);

        assertThat(bars.stream().map(bar -> bar.pointer() + " " + bar.code() + " " + bar.asked()))
                .containsExactly(
                        "/conditions/sex IDENTITY 1",
                        "/conditions/politicalStatuses IDENTITY 01, 02",
                        "/conditions/unitKinds IDENTITY COUNTY");
        assertThat(bars).allSatisfy(bar -> assertThat(bar.allowed().en()).contains("no bar of identity"));
    }

    @Test
    void takesTheLawOfTheLevelOfThePost() {
        var bars = NoticeLint.bars(asked(null, null, false, "XK_F", 3, null), DEPUTY);

        assertThat(bars.stream().map(NoticeLint.Bar::pointer)).containsExactly("/conditions/minLevel");
    }
}
