/**
 * Who calls, for which county, over which region: one value per request or job, set once. In flows the verified token
 * and the path; out flows the county of the ORM session and the checks of role and region. May import kernel.
 */
@NullMarked
package org.sanji.tenancy;

import org.jspecify.annotations.NullMarked;
