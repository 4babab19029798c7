/**
 * Shows the policy packs that cases ran under.
 * What the packs contain is data; each feature reads the parameters it needs.
 */
@NullMarked
package cn.hengjian.assessment.policy;

import org.jspecify.annotations.NullMarked;
