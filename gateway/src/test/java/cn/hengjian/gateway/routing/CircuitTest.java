package cn.hengjian.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private Instant now = Instant.EPOCH;
    private final Circuit circuit = new Circuit(3, Duration.ofSeconds(5), () -> now);

    @Test
    void staysClosedBelowTheToleratedFailures() {
        fail(2);

        assertThat(circuit.mayPass()).isTrue();
    }

    @Test
    void opensAtTheToleratedFailures() {
        fail(3);

        assertThat(circuit.mayPass()).isFalse();
        assertThat(circuit.retryAfter()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void forgetsFailuresOnceTheServiceAnswers() {
        fail(2);
        circuit.succeeded();
        fail(2);

        assertThat(circuit.mayPass()).isTrue();
    }

    @Test
    void letsOneRequestTryWhenTheTimeIsOver() {
        fail(3);

        now = now.plusSeconds(5).minusNanos(1);
        assertThat(circuit.mayPass()).isFalse();
        now = now.plusNanos(1);

        assertThat(circuit.mayPass()).isTrue();
        assertThat(circuit.mayPass()).isFalse();
    }

    @Test
    void closesWhenTheTrialSucceeds() {
        fail(3);
        now = now.plusSeconds(5);
        circuit.mayPass();

        circuit.succeeded();

        assertThat(circuit.isOpen()).isFalse();
        assertThat(circuit.mayPass()).isTrue();
        assertThat(circuit.mayPass()).isTrue();
    }

    @Test
    void opensAgainAtOnceWhenTheTrialFails() {
        fail(3);
        now = now.plusSeconds(5);
        circuit.mayPass();

        circuit.failed();

        assertThat(circuit.mayPass()).isFalse();
        assertThat(circuit.retryAfter()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void letsTheNextOneTryWhenTheTrialTellsNothing() {
        fail(3);
        now = now.plusSeconds(5);
        circuit.mayPass();

        circuit.gaveUp();

        assertThat(circuit.mayPass()).isTrue();
    }

    private void fail(int times) {
        for (var failure = 0; failure < times; failure++) {
            circuit.failed();
        }
    }
}
