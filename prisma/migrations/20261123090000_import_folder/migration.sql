-- Which files of IMPORT_DIR were read, so that one that did not change is not read again.
CREATE TABLE "FolderFile" (
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "look" TEXT NOT NULL,
    "print" TEXT NOT NULL,
    "taken" BOOLEAN NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FolderFile_pkey" PRIMARY KEY ("organisationId","name")
);
