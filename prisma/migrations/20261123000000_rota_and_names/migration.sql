-- When people work, as files say it.
CREATE TABLE "Shift" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "teamId" UUID,
    "source" TEXT NOT NULL,

    CONSTRAINT "Shift_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Shift_memberId_from_key" ON "Shift"("memberId", "from");
CREATE INDEX "Shift_organisationId_until_idx" ON "Shift"("organisationId", "until");

ALTER TABLE "Shift" ADD CONSTRAINT "Shift_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Shift" ADD CONSTRAINT "Shift_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What clients are called, for the privacy screen: keyed hashes and never the names.
ALTER TABLE "Organisation" ADD COLUMN "nameKey" TEXT;

CREATE TABLE "ClientName" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ClientName_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ClientName_clientId_hash_key" ON "ClientName"("clientId", "hash");
CREATE INDEX "ClientName_organisationId_idx" ON "ClientName"("organisationId");

ALTER TABLE "ClientName" ADD CONSTRAINT "ClientName_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who was told of a duty while on duty.
ALTER TABLE "Duty" ADD COLUMN "onDuty" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];
