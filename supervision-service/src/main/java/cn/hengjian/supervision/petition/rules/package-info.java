/**
 * What may happen to a claim: its states and the guards of SM-12.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.supervision.petition.rules;

import org.jspecify.annotations.NullMarked;
