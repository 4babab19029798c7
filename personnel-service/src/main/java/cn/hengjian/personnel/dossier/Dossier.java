package cn.hengjian.personnel.dossier;

import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Sub-records for features that were given the file already. */
@ApplicationScoped
public class Dossier {

    private final EntryRepository entries;
    private final Clock clock;

    Dossier(EntryRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** The sub-records of a type, the latest first. */
    public <T extends Entry> List<T> list(UUID cadre, Class<T> type) {
        return entries.list(kind(type), cadre).stream()
                .map(view -> type.cast(view.fields()))
                .toList();
    }

    /** Whether the days of a sub-record fit into a life. */
    public boolean isPossible(Entry entry, LocalDate birth) {
        return entry.span().objections(birth, LocalDate.now(clock)).isEmpty();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UUID cadre, Entry entry) {
        entries.insert(kind(entry.getClass()), cadre, TimeOrderedId.next(), entry);
    }

    private static EntryKind kind(Class<? extends Entry> type) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.type() == type)
                .findFirst()
                .orElseThrow();
    }
}
