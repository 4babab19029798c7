package cn.hengjian.platform.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An endpoint whose author forgot to say who may call it. */
@Path("unguarded")
public class UnguardedResource {

    @GET
    public String get() {
        return "\"secret\"";
    }
}
