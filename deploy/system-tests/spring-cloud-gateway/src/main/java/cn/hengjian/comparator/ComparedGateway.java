package cn.hengjian.comparator;

import java.security.Principal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.gateway.filter.ratelimit.KeyResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;

/** Spring Cloud Gateway with a resource server and a limit per subject: the work that our gateway is measured at. */
@SpringBootApplication
public class ComparedGateway {

    /** Runs until the process is told to stop. */
    public static void main(String... arguments) {
        SpringApplication.run(ComparedGateway.class, arguments);
    }

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http) {
        return http.csrf(CsrfSpec::disable)
                .authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .build();
    }

    @Bean
    KeyResolver subject() {
        return exchange -> exchange.getPrincipal().map(Principal::getName);
    }
}
