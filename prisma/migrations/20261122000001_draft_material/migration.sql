-- What a version was made from, so that a concept is made anew only when that changed.
ALTER TABLE "DraftVersion" ADD COLUMN "material" TEXT NOT NULL DEFAULT '';
