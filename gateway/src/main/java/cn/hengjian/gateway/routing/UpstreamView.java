package cn.hengjian.gateway.routing;

/** How a service behind the gateway does, without saying where it is. */
record UpstreamView(String name, State state) {

    /** What a client can expect. */
    enum State {
        UP,
        DOWN
    }
}
