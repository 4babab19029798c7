/**
 * What may happen to a finding: its states, and the guards of SM-11.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.supervision.finding.rules;

import org.jspecify.annotations.NullMarked;
