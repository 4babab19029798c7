package cn.hengjian.gateway.routing;

/**
 * How a service behind the gateway does, without saying where it is.
 *
 * @param state whether there is an instance that answers
 * @param instances how many there are
 * @param instancesUp how many of them answer
 */
record UpstreamView(String name, State state, int instances, int instancesUp) {

    /** What a client can expect. */
    enum State {
        UP,
        DOWN
    }
}
