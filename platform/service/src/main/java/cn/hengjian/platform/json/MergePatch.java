package cn.hengjian.platform.json;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** JSON merge-patch (RFC 7396) of a record that states what a client may change. */
@ApplicationScoped
public class MergePatch {

    /** The media type of a merge-patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;
    private final Validator validator;

    MergePatch(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /** The record with the patch applied and validated; a refusal carries JSON pointers. */
    public <T> T apply(T current, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT, new Text("合并补丁应为 JSON 对象", "A merge-patch is a JSON object"));
        }
        ObjectNode merged = mapper.valueToTree(current);
        merge(merged, changes);
        try {
            var result = mapper.treeToValue(merged, type);
            var violations = validator.validate(result);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return result;
        } catch (JacksonException e) {
            throw JsonRefusal.of(e);
        }
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            var name = change.getKey();
            switch (change.getValue()) {
                case ObjectNode inner when target.get(name) instanceof ObjectNode existing -> merge(existing, inner);
                case JsonNode value -> target.set(name, value);
            }
        });
    }
}
