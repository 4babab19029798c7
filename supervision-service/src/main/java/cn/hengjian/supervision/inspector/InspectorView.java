package cn.hengjian.supervision.inspector;

import cn.hengjian.platform.rest.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspector with what he or she declared.
 *
 * @param number how draws name the inspector
 * @param unitCode where he or she serves now, as personnel last told
 */
public record InspectorView(
        UUID id,
        String number,
        String username,
        String cadreNumber,
        String name,
        @Nullable String unitCode,
        boolean active,
        List<String> specialities,
        String registeredBy,
        LocalDate registeredOn,
        List<Avoidance> avoidances,
        long version)
        implements Versioned {

    /**
     * A declared avoidance, the newest first.
     *
     * @param kinNumber the cadre who is kin, if it goes by a cadre
     * @param endedOn since when it no longer holds
     */
    public record Avoidance(
            UUID id,
            AvoidanceGround ground,
            @Nullable String unitCode,
            @Nullable String kinNumber,
            @Nullable String reason,
            String declaredBy,
            LocalDate declaredOn,
            @Nullable String endedBy,
            @Nullable LocalDate endedOn,
            @Nullable String endReason) {

        @Override
        public String toString() {
            return "Avoidance[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "InspectorView[" + id + ", " + version + "]";
    }
}
