-- What somebody says himself of when he is away, or wants quiet. Never why.
CREATE TABLE "Absence" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Absence_organisationId_until_idx" ON "Absence"("organisationId", "until");
CREATE INDEX "Absence_memberId_idx" ON "Absence"("memberId");

ALTER TABLE "Absence" ADD CONSTRAINT "Absence_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
