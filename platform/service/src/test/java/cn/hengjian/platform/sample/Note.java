package cn.hengjian.platform.sample;

import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A note. */
@Entity
class Note {

    @Id
    private UUID id;

    private String code;

    @Column(name = "unit_code")
    private String unitCode;

    private String cadre;
    private String text;

    @Enumerated(EnumType.STRING)
    private NoteKind kind;

    private BigDecimal weight;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private NoteState state;

    @Version
    private long version;

    protected Note() {}

    static Note of(CreateNote command) {
        var note = new Note();
        note.id = TimeOrderedId.next();
        note.code = command.code();
        note.unitCode = command.unitCode();
        note.cadre = command.cadre();
        note.text = command.text();
        note.kind = command.kind();
        note.weight = command.weight();
        note.validFrom = command.validFrom();
        note.validTo = command.validTo();
        note.state = NoteState.DRAFT;
        return note;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    NoteState state() {
        return state;
    }

    long version() {
        return version;
    }

    NoteView view(List<String> allowedTransitions) {
        return new NoteView(id, code, unitCode, cadre, text, kind, weight, state, version, allowedTransitions);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    ChangeNote changeable() {
        return new ChangeNote(text, kind, weight);
    }

    void change(ChangeNote command) {
        text = command.text();
        kind = command.kind();
        weight = command.weight();
    }

    void enter(NoteState next) {
        state = next;
    }
}
