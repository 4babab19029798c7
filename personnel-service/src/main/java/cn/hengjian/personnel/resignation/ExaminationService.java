package cn.hengjian.personnel.resignation;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureRecords;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.MeasureViewRepository;
import cn.hengjian.personnel.measure.PaperKind;
import cn.hengjian.personnel.measure.WritePaper;
import cn.hengjian.personnel.resignation.rules.ResignationEvent;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** What is found before anybody decides. */
@ApplicationScoped
class ExaminationService {

    private final ResignationSteps resignations;
    private final MeasureSteps steps;
    private final MeasureRecords records;
    private final MeasureViewRepository views;

    ExaminationService(
            ResignationSteps resignations, MeasureSteps steps, MeasureRecords records, MeasureViewRepository views) {
        this.resignations = resignations;
        this.steps = steps;
        this.records = records;
        this.views = views;
    }

    @Transactional
    MeasureView begin(UUID id, BeginExamination command, Caller caller, Locale language) {
        var resignation = resignations.lock(id, caller);
        resignations.make(resignation, ResignationEvent.VERIFY, caller, Change.congress(command.congress()));
        return views.require(id, caller, language);
    }

    /** CSL-86. */
    @Transactional
    MeasureView examine(UUID id, ExamineGrounds command, Caller caller, Locale language) {
        var resignation = resignations.lock(id, caller);
        var known = resignations.policy(resignation).refusals();
        for (int i = 0; i < command.findings().size(); i++) {
            known.require(command.findings().get(i).ground(), "/findings/" + i + "/ground");
        }
        resignations.make(resignation, ResignationEvent.EXAMINE, caller, Change.NONE);
        for (var finding : command.findings()) {
            records.examine(resignation, finding.ground(), finding.holds(), finding.facts(), caller);
        }
        if (resignations.facts(resignation, caller).course().leaving().examined()) {
            steps.done(resignation, Task.ESTABLISH);
        }
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView review(UUID id, ReviewBlame command, Caller caller, Locale language) {
        var resignation = resignations.lock(id, caller);
        resignations.make(resignation, ResignationEvent.REVIEW, caller, Change.congress(command.congress()));
        return written(resignation, PaperKind.VERIFICATION, command.text(), caller, language);
    }

    /** M14: a person finds it, and it stays on record. */
    @Transactional
    MeasureView find(UUID id, WritePaper command, Caller caller, Locale language) {
        var resignation = resignations.lock(id, caller);
        resignations.make(resignation, ResignationEvent.FIND, caller, Change.NONE);
        return written(resignation, PaperKind.FINDING, command.text(), caller, language);
    }

    @Transactional
    MeasureView hear(UUID id, WritePaper command, Caller caller, Locale language) {
        var resignation = resignations.lock(id, caller);
        resignations.make(resignation, ResignationEvent.HEAR, caller, Change.NONE);
        steps.done(resignation, Task.STATE, Task.ANSWER, Task.HEAR);
        return written(resignation, PaperKind.HEARING, command.text(), caller, language);
    }

    private MeasureView written(Measure resignation, PaperKind kind, String text, Caller caller, Locale language) {
        records.write(resignation, kind, text, caller);
        return views.require(resignation.id(), caller, language);
    }
}
