-- AlterTable
ALTER TABLE "Episode" ADD COLUMN "formerStarts" TIMESTAMPTZ(3)[] DEFAULT ARRAY[]::TIMESTAMPTZ(3)[];

-- CreateTable
CREATE TABLE "SetAside" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "dutyKey" TEXT NOT NULL,
    "episodeId" UUID,
    "memberId" UUID,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "remark" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,

    CONSTRAINT "SetAside_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SetAside_organisationId_dutyKey_idx" ON "SetAside"("organisationId", "dutyKey");

-- CreateIndex
CREATE INDEX "SetAside_episodeId_idx" ON "SetAside"("episodeId");

-- AddForeignKey
ALTER TABLE "SetAside" ADD CONSTRAINT "SetAside_episodeId_fkey" FOREIGN KEY ("episodeId") REFERENCES "Episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;
