/**
 * What may happen to a submission before it is an opinion, a claim or an accusation: the beginning of SM-12.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.supervision.submission.rules;

import org.jspecify.annotations.NullMarked;
