package cn.hengjian.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** The services behind: each name is served below {@code /api/<name>/v1}. */
@ConfigMapping(prefix = "gateway.upstreams")
interface UpstreamsConfig {

    /** Services by name. */
    @WithParentName
    Map<String, Address> byName();

    /** Where a service listens. */
    interface Address {

        /** Scheme, host and port, without a path. */
        URI url();
    }
}
