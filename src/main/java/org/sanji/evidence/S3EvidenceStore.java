package org.sanji.evidence;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Keeps contents in a bucket of any S3-compatible store, as {@code <county>/<digest>}. */
final class S3EvidenceStore implements EvidenceStore, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final S3Client client;
    private final String bucket;

    S3EvidenceStore(EvidenceConfiguration.S3 configuration, String bucket) {
        this.bucket = bucket;
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(configuration.region()))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(PATIENCE))
                // Not every compatible store knows the checksums the SDK adds by itself; it gets the SHA-256 to check.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(configuration.pathStyle())
                        .chunkedEncodingEnabled(false)
                        .build());
        configuration.endpoint().ifPresent(builder::endpointOverride);
        this.client = builder.build();
    }

    @Override
    public boolean has(String county, String digest) throws IOException {
        try {
            client.headObject(head -> head.bucket(bucket).key(key(county, digest)));
            return true;
        } catch (NoSuchKeyException absent) {
            return false;
        } catch (SdkException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void put(String county, String digest, Path file) throws IOException {
        String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest));
        try {
            client.putObject(
                    put -> put.bucket(bucket).key(key(county, digest)).checksumSHA256(checksum),
                    RequestBody.fromFile(file));
        } catch (SdkException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public InputStream open(String county, String digest, long from, long length) throws IOException {
        String range = "bytes=%d-%d".formatted(from, from + length - 1);
        try {
            return client.getObject(
                    get -> get.bucket(bucket).key(key(county, digest)).range(range));
        } catch (NoSuchKeyException absent) {
            throw (IOException) new FileNotFoundException(digest).initCause(absent);
        } catch (SdkException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void remove(String county, String digest) throws IOException {
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(key(county, digest)));
        } catch (SdkException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static String key(String county, String digest) {
        return county + "/" + digest;
    }
}
