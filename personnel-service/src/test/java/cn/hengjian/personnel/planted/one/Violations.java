package cn.hengjian.personnel.planted.one;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Panache outside a repository, JAX-RS outside a resource, an endpoint that is skipped, and the console. */
abstract class Violations implements PanacheRepositoryBase<One, UUID> {

    @GET
    Response skipped() {
        System.out.println("printed");
        return Response.ok().build();
    }
}
