/**
 * Documentation for those who call the interfaces: the pages that the build made, and one for each problem type.
 * A problem's type resolves here, for people as HTML and for programs as JSON.
 */
@NullMarked
package cn.hengjian.gateway.docs;

import org.jspecify.annotations.NullMarked;
