package cn.hengjian.supervision.inspector;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who inspects. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields, and views read the columns.
class Inspector {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private String username;
    private String cadreNumber;
    private boolean active;
    private List<String> specialities;
    private String registeredBy;
    private LocalDate registeredOn;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Inspector() {}

    Inspector(UUID id, String number, RegisterInspector written, String registeredBy, LocalDate registeredOn) {
        this.id = id;
        this.number = number;
        this.username = written.username();
        this.cadreNumber = written.cadreNumber();
        this.active = true;
        this.specialities = orNone(written.specialities());
        this.registeredBy = registeredBy;
        this.registeredOn = registeredOn;
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    long version() {
        return version;
    }

    ChangeInspector changeable() {
        return new ChangeInspector(active, specialities);
    }

    void change(ChangeInspector change) {
        this.active = change.active();
        this.specialities = List.copyOf(change.specialities());
    }

    private static List<String> orNone(@Nullable List<String> written) {
        return written == null ? List.of() : List.copyOf(written);
    }
}
