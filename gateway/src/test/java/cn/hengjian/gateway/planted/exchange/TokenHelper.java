package cn.hengjian.gateway.planted.exchange;

import cn.hengjian.gateway.planted.login.Door;
import io.github.bucket4j.Bucket;
import io.vertx.httpproxy.HttpProxy;
import org.jose4j.jwk.JsonWebKeySet;

/** Breaks every fence at once, so that the fences can be seen to report it. */
@SuppressWarnings("unused")
final class TokenHelper {

    private JsonWebKeySet keys;
    private Bucket bucket;
    private HttpProxy proxy;
    private Door door;
}
