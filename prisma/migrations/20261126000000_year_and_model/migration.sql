-- The text of a year, its gates, what will be made better, and what a model was asked.

ALTER TABLE "Draft" ALTER COLUMN "teamId" DROP NOT NULL;
-- One block for the whole organisation, too: two empty teams are the same.
DROP INDEX "Draft_organisationId_month_framework_bouwsteen_teamId_key";
CREATE UNIQUE INDEX "Draft_organisationId_month_framework_bouwsteen_teamId_key" ON "Draft"("organisationId", "month", "framework", "bouwsteen", "teamId") NULLS NOT DISTINCT;

ALTER TABLE "DraftVersion" ADD COLUMN "made" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "Reflection" ADD COLUMN "removedAt" TIMESTAMPTZ(3);

CREATE TABLE "YearDocument" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "framework" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'concept',
    CONSTRAINT "YearDocument_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "YearDocument_organisationId_year_framework_kind_key" ON "YearDocument"("organisationId", "year", "framework", "kind");

CREATE TABLE "YearVersion" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "material" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "made" JSONB NOT NULL DEFAULT '{}',
    "content" JSONB NOT NULL,
    CONSTRAINT "YearVersion_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "YearVersion_documentId_number_key" ON "YearVersion"("documentId", "number");
ALTER TABLE "YearVersion" ADD CONSTRAINT "YearVersion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "YearDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "GatePassage" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "gate" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "GatePassage_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "GatePassage_documentId_idx" ON "GatePassage"("documentId");
ALTER TABLE "GatePassage" ADD CONSTRAINT "GatePassage_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "YearDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "GateRemark" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "gate" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredBy" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    CONSTRAINT "GateRemark_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "GateRemark_documentId_idx" ON "GateRemark"("documentId");
ALTER TABLE "GateRemark" ADD CONSTRAINT "GateRemark_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "YearDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "Improvement" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "framework" TEXT NOT NULL,
    "bouwsteen" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "quarter" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "outcome" TEXT,
    "sources" TEXT[],
    "decidedBy" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedBy" UUID,
    "closedAt" TIMESTAMPTZ(3),
    CONSTRAINT "Improvement_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Improvement_organisationId_framework_quarter_idx" ON "Improvement"("organisationId", "framework", "quarter");

CREATE TABLE "ModelCall" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "month" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "prompt" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "promptTokens" INTEGER NOT NULL,
    "completionTokens" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    CONSTRAINT "ModelCall_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ModelCall_organisationId_month_idx" ON "ModelCall"("organisationId", "month");
