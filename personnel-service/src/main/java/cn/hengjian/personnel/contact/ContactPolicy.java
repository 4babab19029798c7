package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.codes.CodeTables;
import cn.hengjian.personnel.contact.rules.Nature;
import cn.hengjian.personnel.measure.CodeList;
import cn.hengjian.personnel.measure.PackWords;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a pack says of contact points and the five ones (M03, M04). */
record ContactPolicy(PolicyPack pack) {

    /** The type of the work contact point, which is extra to the five. */
    static final String WORK_POINT = "WORK_POINT";

    private static final String TYPE = "fiveOnes.type.";
    private static final String NATURE = "fiveOnes.nature.";
    private static final Text WORK_POINT_TITLE = new Text("工作联系点", "work contact point");

    /** The types of the five ones, all of which a leader needs. */
    Set<String> types() {
        return pack.words("fiveOnes.types");
    }

    /** Every type that a link can have. */
    List<String> allTypes() {
        return Stream.concat(Stream.of(WORK_POINT), types().stream()).toList();
    }

    Text title(String type) {
        return type.equals(WORK_POINT) ? WORK_POINT_TITLE : PackWords.of(pack, TYPE + type);
    }

    Nature nature(String type) {
        return type.equals(WORK_POINT) ? Nature.UNIT : Nature.valueOf(pack.text(NATURE + type));
    }

    /** Why a target is one no more. */
    CodeList endings() {
        return new CodeList(pack, "contact.ended.");
    }

    /** The levels whose holders are leaders that contact somebody. */
    Set<String> levels() {
        return pack.words("contact.levels");
    }

    int workPoints() {
        return pack.integer("contact.workPoints");
    }

    int visitsPerYear() {
        return pack.integer("fiveOnes.visitsPerYear");
    }

    int warnBefore() {
        return pack.integer("contact.warnBefore");
    }

    LegalPeriod within(Task task) {
        return pack.period(
                switch (task) {
                    case TAKE_OVER -> "contact.takeOverWithin";
                    case HAND_OVER -> "contact.handOverWithin";
                    case REPLACE -> "fiveOnes.replaceWithin";
                    default -> throw new IllegalArgumentException("no task of contact links: " + task);
                });
    }

    private void requireSound() {
        for (var type : types()) {
            if (type.equals(WORK_POINT) || !type.matches("[A-Z][A-Z_]{1,31}")) {
                throw new IllegalArgumentException("fiveOnes.types: not a code of its own: " + type);
            }
            title(type);
            nature(type);
        }
        for (var level : levels()) {
            if (!CodeTables.LEVEL.has(level)) {
                throw new IllegalArgumentException("contact.levels: no level: " + level);
            }
        }
        if (workPoints() < 0 || visitsPerYear() < 0 || warnBefore() < 0) {
            throw new IllegalArgumentException("contact: nothing below 0");
        }
        endings().requireAny();
        for (var task : List.of(Task.TAKE_OVER, Task.HAND_OVER, Task.REPLACE)) {
            within(task);
        }
    }

    /** The types as they are shown. */
    List<ContactTypeView> views(Locale language) {
        return allTypes().stream()
                .map(type -> new ContactTypeView(type, title(type).in(language), nature(type)))
                .toList();
    }

    /** Refuses amendments under which nobody can be contacted. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public void read(PolicyPack candidate) {
            new ContactPolicy(candidate).requireSound();
        }
    }
}
