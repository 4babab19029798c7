/**
 * Secret ballots: who may vote gets one blindly signed token (RFC 9474), and casts it later without saying who he is.
 * What is counted goes into the review's totals; nothing is left that could be traced to a voter.
 */
@NullMarked
package cn.hengjian.assessment.ballot;

import org.jspecify.annotations.NullMarked;
