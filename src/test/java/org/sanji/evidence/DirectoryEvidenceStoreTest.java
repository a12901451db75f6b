package org.sanji.evidence;

class DirectoryEvidenceStoreTest extends EvidenceStoreContract {

    @Override
    EvidenceStore store() {
        return new DirectoryEvidenceStore(folder.resolve("store"));
    }
}
