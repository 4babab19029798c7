package cn.hengjian.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class ManagementTest {

    @ConfigProperty(name = "quarkus.management.port")
    int port;

    @Test
    void staysReadyAndNamesWhatIsDown() {
        var ready = given().port(port).get("/q/health/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        var body = ready.jsonPath();
        assertThat(body.getString("status")).isEqualTo("UP");
        assertThat(body.getString("checks.find { it.name == 'shared limits' }.data.state"))
                .isEqualTo("OFF");
        body.setRootPath("checks.find { it.name == 'behind the gateway' }.data");
        assertThat(body.getBoolean("degraded")).isTrue();
        assertThat(body.getString("personnel")).isEqualTo("UP");
        assertThat(body.getString("supervision")).isEqualTo("DOWN");
        assertThat(body.getString("'personnel instances'")).isEqualTo("1 of 1");
        assertThat(body.getString("'supervision instances'")).isEqualTo("0 of 1");
        assertThat(body.getString("login")).isEqualTo("UP");
    }

    @Test
    void countsRequestsAndRefusals() {
        given().get("/api/personnel/v1/openapi");
        given().get("/api/personnel/v1/units");

        var metrics = given().port(port).get("/q/metrics").asString();

        assertThat(metrics)
                .contains("gateway_requests_seconds_count{complete=\"true\",status=\"2xx\",upstream=\"personnel\"}")
                .contains("gateway_refusals_total{problem=\"unauthenticated\"}")
                .contains("gateway_circuit_open{instance=\"0\",upstream=\"personnel\"} 0.0")
                .contains("gateway_tokens_remembered");
    }
}
