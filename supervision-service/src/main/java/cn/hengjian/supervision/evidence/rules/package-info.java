/**
 * What a file has to look like to be taken as evidence.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.supervision.evidence.rules;

import org.jspecify.annotations.NullMarked;
