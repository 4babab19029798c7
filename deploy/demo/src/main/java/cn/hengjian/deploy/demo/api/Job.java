package cn.hengjian.deploy.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The view of a job: how far it is and how it ended. */
public record Job(String id, String state, long rowsDone, long rowsAccepted, long rowsRejected, JsonNode view) {

    static Job of(JsonNode view) {
        return new Job(
                view.path("id").asText(),
                view.path("state").asText(),
                view.path("rowsDone").asLong(0),
                view.path("rowsAccepted").asLong(0),
                view.path("rowsRejected").asLong(0),
                view);
    }

    public boolean ended() {
        return state.equals("SUCCEEDED") || state.equals("FAILED");
    }

    public boolean succeeded() {
        return state.equals("SUCCEEDED");
    }

    /** The link to the rejected rows; empty if there are none. */
    public String errors() {
        return view.path("errors").asText("");
    }

    /** Why a job failed, in the words of its problem. */
    public String problem() {
        var problem = view.path("problem");
        return new Reply("job " + id, problem.path("status").asInt(0), Optional.empty(), problem).problem();
    }
}
