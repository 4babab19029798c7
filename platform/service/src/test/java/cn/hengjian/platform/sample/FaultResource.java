package cn.hengjian.platform.sample;

import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Fails in the ways in which a service must not show how it failed. */
@Path("faults")
@RunOnVirtualThread
@RolesAllowed(Roles.ORGANISATION)
public class FaultResource {

    static final String PERSONAL = "张三 330102199001011234";

    private final Database database;

    FaultResource(Database database) {
        this.database = database;
    }

    @GET
    @Path("surprise")
    public String surprise() {
        throw new IllegalStateException(PERSONAL, new IllegalArgumentException(PERSONAL));
    }

    @GET
    @Path("quoting-statement")
    public String quotingStatement() {
        return database.require(Sql.of("SELECT ?::text::date AS day", PERSONAL), row -> row.text("day"));
    }

    /** Fails while its answer is written. */
    @GET
    @Path("unwritable")
    public Unwritable unwritable() {
        return new Unwritable(PERSONAL);
    }

    /** A view that cannot be shown. */
    public record Unwritable(@JsonIgnore String secret) {

        public int getLength() {
            return Integer.parseInt(secret);
        }
    }

    @POST
    @Path("lost-connection")
    @Transactional
    public String lostConnection() {
        return database.require(
                Sql.of("SELECT pg_terminate_backend(pg_backend_pid())::text AS ended"), row -> row.text("ended"));
    }
}
