package cn.hengjian.personnel.cadre;

import java.util.Map;
import java.util.UUID;

/** Values in full, by field. */
public record UnmaskedView(UUID id, Map<String, String> values) {

    @Override
    public String toString() {
        return "UnmaskedView[id=" + id + "]";
    }
}
