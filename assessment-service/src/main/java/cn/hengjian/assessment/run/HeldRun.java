package cn.hengjian.assessment.run;

import cn.hengjian.platform.policy.PolicyPack;
import java.util.UUID;

/**
 * A run that is under way; who holds it knows that nothing else changes it in this transaction.
 *
 * @param inputs how often its inputs have changed
 * @param policy the pack in force when the run was opened
 */
public record HeldRun(UUID id, RunKind kind, int year, long inputs, PolicyPack policy) {}
