package org.sanji.institution;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A county that uses this system. */
@Schema(name = "County")
public record CountyView(String code, String name, Instant openedAt) {}
