package org.sanji.standard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A version of a standard that a city or province published. It belongs to no county and is never changed again. */
@Entity
@Table(name = "published_standard")
@IdClass(PublishedStandard.Name.class)
class PublishedStandard {

    /** What a version is known by. */
    record Name(String code, String version) implements Serializable {}

    @Id
    String code;

    @Id
    String version;

    String region;

    String digest;

    /** The document as canonical JSON, its cases included. */
    String document;

    Instant publishedAt;

    String publishedBy;

    protected PublishedStandard() {}

    PublishedStandard(Standard standard, String region, String document, Instant publishedAt, String publishedBy) {
        this.code = standard.code();
        this.version = standard.version();
        this.region = region;
        this.digest = standard.digest();
        this.document = document;
        this.publishedAt = publishedAt;
        this.publishedBy = publishedBy;
    }
}
