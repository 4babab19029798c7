package cn.hengjian.assessment.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 30_000})
    void handsOverEverythingInItsOrder(int count) {
        var taken = new ArrayList<Integer>();

        ReadAhead.<Integer>each(sink -> IntStream.range(0, count).forEach(sink::accept), taken::add);

        assertThat(taken)
                .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void doesWhatComesFirstWhileItReads() {
        var reading = new CountDownLatch(1);
        var done = new ArrayList<String>();

        ReadAhead.<Integer>each(
                sink -> {
                    reading.countDown();
                    sink.accept(1);
                },
                () -> done.add("first, read " + await(reading)),
                item -> done.add("item " + item));

        assertThat(done).containsExactly("first, read true", "item 1");
    }

    @Test
    void tellsWhyReadingFailed() {
        assertThatThrownBy(() -> ReadAhead.<Integer>each(
                        sink -> {
                            sink.accept(1);
                            throw new IllegalStateException("the connection broke");
                        },
                        _ -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the connection broke");
    }

    @Test
    void stopsReadingWhenTheWorkFails() {
        var stopped = new CountDownLatch(1);

        assertThatThrownBy(() -> ReadAhead.<Integer>each(
                        sink -> {
                            try {
                                IntStream.range(0, Integer.MAX_VALUE).forEach(sink::accept);
                            } catch (CancellationException e) {
                                stopped.countDown();
                                throw e;
                            }
                        },
                        _ -> {
                            throw new IllegalArgumentException("a score that can't be");
                        }))
                .hasMessage("a score that can't be");

        assertThat(await(stopped)).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a test", e);
        }
    }
}
