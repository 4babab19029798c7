/**
 * Files as evidence: checked by their content, encrypted in a folder, named by rows of the features that use them.
 * Knows no feature; each of them decides who may read the files of its own things.
 */
@NullMarked
package cn.hengjian.supervision.evidence;

import org.jspecify.annotations.NullMarked;
