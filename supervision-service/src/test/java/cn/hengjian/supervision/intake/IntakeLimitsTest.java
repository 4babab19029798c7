package cn.hengjian.supervision.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.supervision.testing.MovableClock;
import org.junit.jupiter.api.Test;

/** Counting needs no container. */
class IntakeLimitsTest {

    private final MovableClock clock = new MovableClock();
    private final IntakeLimits limits = new IntakeLimits(
            new IntakeConfig() {
                @Override
                public int sentPerMinute() {
                    return 2;
                }

                @Override
                public int uploadsPerMinute() {
                    return 1;
                }

                @Override
                public int wrongCodesPerMinute() {
                    return 1;
                }

                @Override
                public int answersPerCodeAndMinute() {
                    return 1;
                }
            },
            clock);

    private static void refused(Runnable request) {
        assertThatThrownBy(request::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(HttpProblem.TOO_MANY_REQUESTS));
    }

    @Test
    void takesOnlySoMuchAMinute() {
        limits.sent();
        limits.sent();

        refused(limits::sent);
        clock.set(MovableClock.ORDINARY_DAY.plusDays(1));
        assertThatCode(limits::sent).doesNotThrowAnyException();
    }

    @Test
    void countsEachCodeAndTheWrongOnesForThemselves() {
        limits.wrong();
        limits.uploaded();
        limits.answered(new byte[] {1});
        limits.answered(new byte[] {2});

        refused(limits::wrong);
        refused(limits::uploaded);
        refused(() -> limits.answered(new byte[] {1}));
        assertThatCode(limits::sent).doesNotThrowAnyException();
    }
}
