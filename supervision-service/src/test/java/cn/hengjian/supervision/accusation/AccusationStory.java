package cn.hengjian.supervision.accusation;

import static cn.hengjian.supervision.accusation.Sealed.after;
import static cn.hengjian.supervision.accusation.Sealed.he;
import static cn.hengjian.supervision.accusation.Sealed.sealed;
import static cn.hengjian.supervision.intake.Stranger.anAccusation;
import static cn.hengjian.supervision.testing.County.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An accusation from beginning to end. */
public final class AccusationStory {

    private AccusationStory() {}

    /** One that is founded, and of which personnel is told. */
    public static void conclude(String cadreNumber) {
        var matter = anAccusation("始末 " + UUID.randomUUID());
        matter.put("cadreNumbers", List.of(cadreNumber));
        var id = after(sealed(matter), "acceptance", "handling");
        post(
                        he(),
                        "/accusations/" + id + "/conclusion",
                        Map.of("outcome", "FOUNDED", "grounds", "属实", "informPersonnel", true))
                .then()
                .statusCode(200);
    }
}
