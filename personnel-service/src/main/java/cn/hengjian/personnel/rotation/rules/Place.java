package cn.hengjian.personnel.rotation.rules;

import cn.hengjian.personnel.posting.rules.Avoidance.Seat;
import java.util.UUID;

/** A post, as a move leaves it or leads to it. */
public record Place(
        UUID postId,
        String code,
        String title,
        UUID unitId,
        String unitKind,
        String unitName,
        Seat seat,
        String level,
        String postClass) {

    private static final String NO_KEY_POST = "NONE";

    public boolean isKeyPost() {
        return !seat.keyPost().equals(NO_KEY_POST);
    }

    public boolean principal() {
        return seat.principal();
    }
}
