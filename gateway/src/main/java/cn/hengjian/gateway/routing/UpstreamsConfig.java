package cn.hengjian.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The services behind: each name is served below {@code /api/<name>/v1}. */
@ConfigMapping(prefix = "gateway.upstreams")
interface UpstreamsConfig {

    /** Services by name. */
    @WithParentName
    Map<String, Address> byName();

    /** Where the instances of a service listen. */
    interface Address {

        /** Scheme, host and port of each instance, without a path; several separated by commas. */
        List<URI> url();
    }
}
