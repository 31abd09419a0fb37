-- What was told to a whole team in its linked channel: once for each platform.
CREATE TABLE "TeamPost" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "platformId" TEXT,
    "answer" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TeamPost_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "TeamPost_organisationId_channel_key_key" ON "TeamPost"("organisationId", "channel", "key");
CREATE INDEX "TeamPost_teamId_createdAt_idx" ON "TeamPost"("teamId", "createdAt");
ALTER TABLE "TeamPost" ADD CONSTRAINT "TeamPost_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The few duties of teams themselves, among all those of clients: looked at each minute for who linked a channel.
CREATE INDEX "Duty_of_team_idx" ON "Duty"("teamId") WHERE "subjectKind" = 'team';
