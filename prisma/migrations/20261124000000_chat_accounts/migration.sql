-- Which account on a platform an address belongs to: one account is one person. Nothing filled this table before.
ALTER TABLE "ChatAddress" ADD COLUMN "account" TEXT NOT NULL;

-- No more than one place to be nudged is preferred; without one it is the first that was linked.
ALTER TABLE "ChatAddress" ALTER COLUMN "preferred" SET DEFAULT false;

CREATE UNIQUE INDEX "ChatAddress_organisationId_channel_account_key" ON "ChatAddress"("organisationId", "channel", "account");
