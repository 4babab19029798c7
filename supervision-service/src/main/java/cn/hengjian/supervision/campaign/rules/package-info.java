/**
 * What may happen to a campaign: its states, and the guards of approval and conclusion.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.supervision.campaign.rules;

import org.jspecify.annotations.NullMarked;
