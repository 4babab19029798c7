/**
 * What people send or say (来件), until somebody has classified it (SM-12). Any of it may be an accusation, so nothing
 * of it is known outside its own schema, and it can leave that without a trace.
 */
@NullMarked
package cn.hengjian.supervision.submission;

import org.jspecify.annotations.NullMarked;
