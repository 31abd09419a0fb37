-- Which episodes may ask something of one person: looked for at every "taken" and every front page.
CREATE INDEX "Assignment_teamId_idx" ON "Assignment"("teamId");
CREATE INDEX "Assignment_evvId_idx" ON "Assignment"("evvId");
CREATE INDEX "Assignment_coordinatorId_idx" ON "Assignment"("coordinatorId");
CREATE INDEX "Assignment_shadowId_idx" ON "Assignment"("shadowId");
CREATE INDEX "Duty_handed_idx" ON "Duty"("handedTo") WHERE "handedTo" IS NOT NULL;
