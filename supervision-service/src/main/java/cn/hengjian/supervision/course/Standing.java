package cn.hengjian.supervision.course;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.supervision.course.rules.CourseFacts;

/** Where a course stands for a reader: the facts, and the pack that its campaign runs under. */
record Standing(CourseFacts facts, PolicyPack policy) {}
