package cn.hengjian.gateway.routing;

import java.util.List;

/**
 * How everything behind the gateway does.
 *
 * @param login whether new tokens can be verified
 */
record StatusView(UpstreamView.State login, List<UpstreamView> upstreams) {

    boolean degraded() {
        return login == UpstreamView.State.DOWN
                || upstreams.stream().anyMatch(upstream -> upstream.instancesUp() < upstream.instances());
    }
}
