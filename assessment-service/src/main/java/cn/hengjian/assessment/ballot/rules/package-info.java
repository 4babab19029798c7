/**
 * What a ballot can say, and what of the counted ballots may be shown.
 * Pure functions.
 */
@NullMarked
package cn.hengjian.assessment.ballot.rules;

import org.jspecify.annotations.NullMarked;
