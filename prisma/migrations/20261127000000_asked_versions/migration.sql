-- Who asked for another version of a text, and got it. Empty for versions that came by themselves or by an edit.

ALTER TABLE "DraftVersion" ADD COLUMN "askedBy" UUID;
