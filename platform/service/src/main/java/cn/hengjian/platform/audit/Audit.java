package cn.hengjian.platform.audit;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Writes down who did what to whose record, in the transaction of the deed. */
@ApplicationScoped
public class Audit {

    private final Database database;
    private final ObjectMapper mapper;

    Audit(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * Records a deed.
     *
     * @param action verb in the past, lower-case with hyphens
     * @param detail what helps to judge the deed later; never the personal data itself
     */
    public void record(Caller caller, String action, String objectType, String objectId, Map<String, ?> detail) {
        record(caller.username(), action, objectType, objectId, detail);
    }

    /** The same for a deed that was done earlier by somebody else and could not be recorded then. */
    public void record(String actor, String action, String objectType, String objectId, Map<String, ?> detail) {
        try {
            database.update(Sql.of(
                    "INSERT INTO audit_entry (actor, action, object_type, object_id, detail) VALUES (?, ?, ?, ?, ?::jsonb)",
                    actor,
                    action,
                    objectType,
                    objectId,
                    mapper.writeValueAsString(detail)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map is always JSON", e);
        }
    }
}
