-- Whoever was erased stays as a row that only figures count, and as a hash, so that an old file brings nobody back.

ALTER TABLE "Client" ADD COLUMN "erased" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Member" ADD COLUMN "erased" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "Client_erased_idx" ON "Client"("organisationId") WHERE "erased";

CREATE TABLE "Erasure" (
    "organisationId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "until" DATE NOT NULL,
    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("organisationId", "hash")
);
