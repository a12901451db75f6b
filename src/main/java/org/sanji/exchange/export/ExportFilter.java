package org.sanji.exchange.export;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.table.TableFormat;

/** What an export takes beside the filters of its list. */
public record ExportFilter(
        @QueryParam("format")
        @Parameter(description = "The form of the file; what Accept asks for when absent, else a workbook")
        @Nullable
        TableFormat format) {}
