package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.run.RunService;
import cn.hengjian.platform.job.JobView;
import cn.hengjian.platform.job.Jobs;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes computations in; what the state refuses is refused at once and not by the job. */
@ApplicationScoped
class ComputationService {

    private final RunService runs;
    private final Jobs jobs;

    ComputationService(RunService runs, Jobs jobs) {
        this.runs = runs;
        this.jobs = jobs;
    }

    RestResponse<JobView> start(UUID run, Caller caller, Locale locale) {
        runs.requireOpened(run);
        return jobs.accept(RunComputation.KIND, Map.of(RunComputation.RUN, run.toString()), null, caller, locale);
    }
}
