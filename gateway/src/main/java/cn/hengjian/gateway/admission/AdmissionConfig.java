package cn.hengjian.gateway.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How large the head of a request may be. The server's own limits (in {@code application.properties}) lie above these,
 * because beyond them it can only answer with a bare status.
 */
@ConfigMapping(prefix = "gateway.admission")
interface AdmissionConfig {

    /** Characters of the request target; above it 414. */
    @WithDefault("8192")
    int maxTarget();

    /** Characters of all header names and values together; above it 431. */
    @WithDefault("16384")
    int maxHeaders();

    /** Header fields; above it 431. */
    @WithDefault("100")
    int maxHeaderFields();
}
