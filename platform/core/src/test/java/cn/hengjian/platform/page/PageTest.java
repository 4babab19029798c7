package cn.hengjian.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void goesOnAfterTheLastItemShownIfThereIsMore() {
        assertThat(Page.of(List.of(1, 2, 3), 2, item -> "after " + item))
                .isEqualTo(new Page<>(List.of(1, 2), "after 2"));
        assertThat(Page.of(List.of(1, 2), 2, item -> "after " + item)).isEqualTo(new Page<>(List.of(1, 2), null));
        assertThat(Page.of(List.of(), 2, item -> "after " + item)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void keepsItsCursorWhenItemsAreMapped() {
        assertThat(new Page<>(List.of(1, 2), "c").map(item -> item + 1)).isEqualTo(new Page<>(List.of(2, 3), "c"));
    }

    @Test
    void writesAnAbsentCursorAsNull() throws JsonProcessingException {
        var mapper = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

        assertThat(mapper.writeValueAsString(new Page<>(List.of(1), null))).isEqualTo("{\"items\":[1],\"next\":null}");
    }

    @Test
    void asksForFiftyFromTheStartByDefault() {
        assertThat(PageRequest.of(null, null)).isEqualTo(new PageRequest(50, null));
        assertThat(PageRequest.of(null, "")).isEqualTo(new PageRequest(50, null));
        assertThat(PageRequest.of(1, "c")).isEqualTo(new PageRequest(1, "c"));
        assertThat(PageRequest.of(200, null)).isEqualTo(new PageRequest(200, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesALimitOutOfRange(int limit) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> PageRequest.of(limit, null))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo(HttpProblem.UNREADABLE);
                    assertThat(problem.violations().getFirst().place()).isEqualTo(new Violation.Place.Query("limit"));
                });
    }
}
