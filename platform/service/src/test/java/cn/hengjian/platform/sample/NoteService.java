package cn.hengjian.platform.sample;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.Transitions;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes notes. */
@ApplicationScoped
class NoteService {

    private final NoteRepository notes;
    private final Outbox outbox;
    private final Audit audit;
    private final Transitions transitions;
    private final MergePatch patches;

    NoteService(NoteRepository notes, Outbox outbox, Audit audit, Transitions transitions, MergePatch patches) {
        this.notes = notes;
        this.outbox = outbox;
        this.audit = audit;
        this.transitions = transitions;
        this.patches = patches;
    }

    /** Without a flush: what the database refuses, it refuses at the commit. */
    @Transactional
    NoteView write(CreateNote command, Caller caller) {
        var note = Note.of(command);
        notes.persist(note);
        transitions.begin(NoteStates.MACHINE, note.id(), note.state(), caller, List.of());
        outbox.append(new NoteWritten(note.id().toString(), note.code(), note.state()));
        audit.record(caller, "note-written", "note", note.id().toString(), Map.of("kind", command.kind()));
        return note.view(NoteStates.MACHINE.allowed(note.state(), caller));
    }

    @Transactional
    NoteView change(UUID id, JsonNode patch, ExpectedVersion expected, Caller caller) {
        notes.require(id, caller);
        var note = notes.findById(id);
        expected.requireCurrent(note.version());
        note.change(patches.apply(note.changeable(), patch, ChangeNote.class));
        notes.flush();
        outbox.append(new NoteWritten(note.id().toString(), note.code(), note.state()));
        return notes.require(id, caller);
    }

    @Transactional
    NoteView file(UUID id, Caller caller) {
        notes.require(id, caller);
        var note = notes.findById(id);
        note.enter(transitions.make(
                NoteStates.MACHINE, id, note.state(), NoteStates.Event.FILE, caller, "because", List.of("R1")));
        outbox.append(new NoteWritten(note.id().toString(), note.code(), note.state()));
        notes.flush();
        return notes.require(id, caller);
    }

    List<Transitions.Made> history(UUID id, Caller caller) {
        notes.require(id, caller);
        return transitions.history(id);
    }
}
