package cn.hengjian.personnel.dossier;

import cn.hengjian.personnel.cadre.FamilyFields;
import cn.hengjian.platform.security.Roles;
import java.util.HashSet;
import java.util.Set;

/** The kinds of sub-records: where each is kept, and who reads and who writes it. */
public enum EntryKind {
    EDUCATION("education", Education.class, "end_date", Access.READERS, Access.WRITERS),
    FAMILY(FamilyFields.TABLE, FamilyMember.class, "id", Access.FAMILY_READERS, Access.WRITERS),
    RESUME("resume_entry", ResumeEntry.class, "from_month", Access.READERS, Access.WRITERS),
    RANK("rank_entry", RankEntry.class, "from_date", Access.READERS, Access.OFFICES),
    REWARD("reward", Reward.class, "granted_on", Access.READERS, Access.WRITERS),
    SANCTION("sanction", Sanction.class, "decided_on", Access.SANCTION_READERS, Access.SANCTION_WRITERS),
    TRAINING("training", Training.class, "start_date", Access.READERS, Access.WRITERS),
    EXIT("exit_record", Exit.class, "exited_on", Access.READERS, Access.OFFICES);

    private final String table;
    private final Class<? extends Entry> type;
    private final String order;
    private final Set<String> readers;
    private final Set<String> writers;

    EntryKind(String table, Class<? extends Entry> type, String order, Set<String> readers, Set<String> writers) {
        this.table = table;
        this.type = type;
        this.order = order;
        this.readers = readers;
        this.writers = writers;
    }

    /** Family and sanctions are read by those only whose procedures need them (PIPL 13). */
    private static final class Access {

        private static final Set<String> OFFICES = Set.of(Roles.ORGANISATION, Roles.HR_BUREAU);
        private static final Set<String> WRITERS = Set.of(Roles.ORGANISATION, Roles.HR_BUREAU, Roles.UNIT_HR);
        private static final Set<String> SANCTION_WRITERS =
                Set.of(Roles.ORGANISATION, Roles.HR_BUREAU, Roles.DISCIPLINE);
        private static final Set<String> FAMILY_READERS = Set.of(
                Roles.ORGANISATION,
                Roles.HR_BUREAU,
                Roles.COUNTY_COMMITTEE,
                Roles.DISCIPLINE,
                Roles.UNIT_HR,
                Roles.CADRE);
        private static final Set<String> SANCTION_READERS =
                with(FAMILY_READERS, Roles.ASSESSMENT_COMMITTEE, Roles.UNIT_LEADER);
        private static final Set<String> READERS = with(SANCTION_READERS, Roles.SUPERVISION_OFFICE, Roles.INSPECTOR);

        private static Set<String> with(Set<String> roles, String... more) {
            var all = new HashSet<>(roles);
            all.addAll(Set.of(more));
            return Set.copyOf(all);
        }
    }

    String table() {
        return table;
    }

    Class<? extends Entry> type() {
        return type;
    }

    /** The column that orders them, latest first. */
    String order() {
        return order;
    }

    Set<String> readers() {
        return readers;
    }

    Set<String> writers() {
        return writers;
    }
}
