package cn.hengjian.assessment.course;

import cn.hengjian.assessment.course.rules.CourseEvent;
import cn.hengjian.assessment.course.rules.Stage;
import java.util.UUID;

/** What a step of many people did. */
record StepView(UUID runId, CourseEvent event, int people, Stage stage) {}
