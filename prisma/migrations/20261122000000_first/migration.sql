-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "clockShiftMs" BIGINT NOT NULL DEFAULT 0,
    "lastBeatAt" TIMESTAMPTZ(3),
    "vouchesFrom" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Team" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "location" TEXT,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'nl',

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TeamChannel" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "address" JSONB NOT NULL,
    "linkedBy" UUID NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TeamChannel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "roles" TEXT[],
    "language" TEXT NOT NULL DEFAULT 'nl',
    "workdays" INTEGER[],
    "employedFrom" DATE,
    "employedUntil" DATE,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberTeam" (
    "organisationId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "teamId" UUID NOT NULL,

    CONSTRAINT "MemberTeam_pkey" PRIMARY KEY ("memberId","teamId")
);

-- CreateTable
CREATE TABLE "ChatAddress" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "address" JSONB NOT NULL,
    "preferred" BOOLEAN NOT NULL DEFAULT true,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChatAddress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Client" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "ref" TEXT NOT NULL,

    CONSTRAINT "Client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Episode" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "frame" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "wzd" BOOLEAN NOT NULL DEFAULT false,
    "recordUrl" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "Episode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "episodeId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "teamId" UUID NOT NULL,
    "evvId" UUID,
    "coordinatorId" UUID,
    "shadowId" UUID,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fact" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "episodeId" UUID,
    "memberId" UUID,
    "teamId" UUID,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3),
    "outcome" TEXT NOT NULL,
    "movedTo" DATE,
    "validUntil" DATE,
    "reason" TEXT,
    "reference" TEXT,
    "checklist" TEXT[],
    "source" TEXT NOT NULL,
    "recordedBy" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FactHistory" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "factId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "before" JSONB NOT NULL,

    CONSTRAINT "FactHistory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Duty" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "episodeId" UUID,
    "memberId" UUID,
    "teamId" UUID,
    "state" TEXT NOT NULL,
    "reckoned" JSONB NOT NULL,
    "handedTo" UUID,
    "nextAt" TIMESTAMPTZ(3),
    "stepsDoneTo" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DutyHistory" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "dutyId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "DutyHistory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Nudge" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "dutyId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "sendAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "messageId" UUID,

    CONSTRAINT "Nudge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "platformId" TEXT,
    "answer" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeenEvent" (
    "organisationId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeenEvent_pkey" PRIMARY KEY ("organisationId","channel","eventId")
);

-- CreateTable
CREATE TABLE "ReflectionRound" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "bouwsteen" TEXT NOT NULL,
    "anonymous" BOOLEAN NOT NULL DEFAULT true,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "invited" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ReflectionRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reflection" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "teamId" UUID NOT NULL,
    "roundId" UUID,
    "day" DATE NOT NULL,
    "good" TEXT,
    "better" TEXT,
    "learned" TEXT,
    "bouwsteen" TEXT,
    "theme" TEXT,
    "mayQuote" BOOLEAN NOT NULL DEFAULT false,
    "giverId" UUID,
    "source" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reflection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "teamId" UUID,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "category" TEXT,
    "value" DECIMAL(65,30) NOT NULL,
    "outOf" DECIMAL(65,30),
    "asOf" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "framework" TEXT NOT NULL,
    "bouwsteen" INTEGER NOT NULL,
    "teamId" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'concept',

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftVersion" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "writer" TEXT NOT NULL,
    "material" TEXT NOT NULL DEFAULT '',
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "figures" JSONB NOT NULL,
    "missing" JSONB NOT NULL,
    "refused" JSONB NOT NULL,

    CONSTRAINT "DraftVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftSentence" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "quote" JSONB,
    "author" TEXT NOT NULL DEFAULT 'writer',

    CONSTRAINT "DraftSentence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftSource" (
    "organisationId" UUID NOT NULL,
    "sentenceId" UUID NOT NULL,
    "ref" TEXT NOT NULL,

    CONSTRAINT "DraftSource_pkey" PRIMARY KEY ("sentenceId","ref")
);

-- CreateTable
CREATE TABLE "GateDecision" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "gate" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "remark" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GateDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessLog" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "about" TEXT,
    "outcome" TEXT NOT NULL DEFAULT 'ok',

    CONSTRAINT "AccessLog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInLink" (
    "tokenHash" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE UNIQUE INDEX "Team_organisationId_ref_key" ON "Team"("organisationId", "ref");

-- CreateIndex
CREATE UNIQUE INDEX "TeamChannel_teamId_channel_key" ON "TeamChannel"("teamId", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "Member_organisationId_ref_key" ON "Member"("organisationId", "ref");

-- CreateIndex
CREATE UNIQUE INDEX "Member_organisationId_email_key" ON "Member"("organisationId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "ChatAddress_memberId_channel_key" ON "ChatAddress"("memberId", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "Client_organisationId_ref_key" ON "Client"("organisationId", "ref");

-- CreateIndex
CREATE INDEX "Episode_organisationId_startsAt_idx" ON "Episode"("organisationId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Episode_organisationId_clientId_frame_startsAt_key" ON "Episode"("organisationId", "clientId", "frame", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_episodeId_from_key" ON "Assignment"("episodeId", "from");

-- CreateIndex
CREATE INDEX "Fact_organisationId_kind_day_idx" ON "Fact"("organisationId", "kind", "day");

-- CreateIndex
CREATE INDEX "Fact_episodeId_idx" ON "Fact"("episodeId");

-- CreateIndex
CREATE UNIQUE INDEX "Fact_organisationId_key_key" ON "Fact"("organisationId", "key");

-- CreateIndex
CREATE INDEX "Duty_episodeId_idx" ON "Duty"("episodeId");

-- CreateIndex
CREATE UNIQUE INDEX "Duty_organisationId_key_key" ON "Duty"("organisationId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Duty_organisationId_code_key" ON "Duty"("organisationId", "code");

-- CreateIndex
CREATE INDEX "DutyHistory_dutyId_at_idx" ON "DutyHistory"("dutyId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Nudge_dutyId_memberId_step_dueAt_key" ON "Nudge"("dutyId", "memberId", "step", "dueAt");

-- CreateIndex
CREATE INDEX "Message_memberId_createdAt_idx" ON "Message"("memberId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Message_organisationId_key_key" ON "Message"("organisationId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_messageId_channel_key" ON "Delivery"("messageId", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "ReflectionRound_teamId_month_key" ON "ReflectionRound"("teamId", "month");

-- CreateIndex
CREATE INDEX "Reflection_organisationId_teamId_day_idx" ON "Reflection"("organisationId", "teamId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Reflection_organisationId_ref_key" ON "Reflection"("organisationId", "ref");

-- CreateIndex
CREATE UNIQUE INDEX "Reflection_organisationId_key_key" ON "Reflection"("organisationId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_organisationId_key_key" ON "Figure"("organisationId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_organisationId_month_framework_bouwsteen_teamId_key" ON "Draft"("organisationId", "month", "framework", "bouwsteen", "teamId");

-- CreateIndex
CREATE UNIQUE INDEX "DraftVersion_draftId_number_key" ON "DraftVersion"("draftId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "DraftSentence_versionId_position_key" ON "DraftSentence"("versionId", "position");

-- CreateIndex
CREATE INDEX "AccessLog_organisationId_at_idx" ON "AccessLog"("organisationId", "at");

-- AddForeignKey
ALTER TABLE "TeamChannel" ADD CONSTRAINT "TeamChannel_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberTeam" ADD CONSTRAINT "MemberTeam_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberTeam" ADD CONSTRAINT "MemberTeam_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChatAddress" ADD CONSTRAINT "ChatAddress_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Episode" ADD CONSTRAINT "Episode_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_episodeId_fkey" FOREIGN KEY ("episodeId") REFERENCES "Episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_episodeId_fkey" FOREIGN KEY ("episodeId") REFERENCES "Episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactHistory" ADD CONSTRAINT "FactHistory_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyHistory" ADD CONSTRAINT "DutyHistory_dutyId_fkey" FOREIGN KEY ("dutyId") REFERENCES "Duty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nudge" ADD CONSTRAINT "Nudge_dutyId_fkey" FOREIGN KEY ("dutyId") REFERENCES "Duty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nudge" ADD CONSTRAINT "Nudge_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reflection" ADD CONSTRAINT "Reflection_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReflectionRound"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftVersion" ADD CONSTRAINT "DraftVersion_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftSentence" ADD CONSTRAINT "DraftSentence_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DraftVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftSource" ADD CONSTRAINT "DraftSource_sentenceId_fkey" FOREIGN KEY ("sentenceId") REFERENCES "DraftSentence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GateDecision" ADD CONSTRAINT "GateDecision_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What is due is found by its moment, among the few duties that wait for one.
CREATE INDEX "Duty_waiting_idx" ON "Duty"("organisationId", "nextAt") WHERE "nextAt" IS NOT NULL;

-- Nudges that wait to be bundled into a message.
CREATE INDEX "Nudge_waiting_idx" ON "Nudge"("organisationId", "sendAt") WHERE state = 'waiting';

-- Every message that shows a duty, to show it again when the duty changes.
CREATE INDEX "Message_duties_idx" ON "Message" USING gin ((content->'duties'));
