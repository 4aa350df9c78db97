CREATE TABLE `plan_import_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_import_id` text NOT NULL,
	`blocks` text NOT NULL,
	FOREIGN KEY (`plan_import_id`) REFERENCES `plan_imports`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "plan_import_texts_blocks_check" CHECK(json_valid(blocks))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_import_texts_plan_import_id_unique` ON `plan_import_texts` (`plan_import_id`);--> statement-breakpoint
CREATE TABLE `import_diagnostics` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_import_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`severity` text NOT NULL,
	`draft_task_id` text,
	`span` text,
	`sentence_values` text NOT NULL,
	`candidates` text NOT NULL,
	`settled_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_import_id`) REFERENCES `plan_imports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`draft_task_id`) REFERENCES `draft_tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "import_diagnostics_severity_check" CHECK(severity in ('info', 'question', 'problem')),
	CONSTRAINT "import_diagnostics_span_check" CHECK(json_valid(span)),
	CONSTRAINT "import_diagnostics_sentence_values_check" CHECK(json_valid(sentence_values)),
	CONSTRAINT "import_diagnostics_candidates_check" CHECK(json_valid(candidates)),
	CONSTRAINT "import_diagnostics_settled_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', settled_at) is settled_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_diagnostics_by_import` ON `import_diagnostics` (`plan_import_id`,`position`);--> statement-breakpoint
CREATE INDEX `import_diagnostics_by_draft` ON `import_diagnostics` (`draft_task_id`);--> statement-breakpoint
CREATE TABLE `import_enclosures` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_import_id` text NOT NULL,
	`position` integer NOT NULL,
	`body` text NOT NULL,
	`taken` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_import_id`) REFERENCES `plan_imports`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "import_enclosures_body_check" CHECK(json_valid(body)),
	CONSTRAINT "import_enclosures_taken_check" CHECK(taken in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_enclosures_by_import` ON `import_enclosures` (`plan_import_id`,`position`);--> statement-breakpoint
CREATE TABLE `issuer_readings` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer` text NOT NULL,
	`choices` text NOT NULL,
	`remembered_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "issuer_readings_choices_check" CHECK(json_valid(choices)),
	CONSTRAINT "issuer_readings_remembered_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', remembered_at) is remembered_at)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `issuer_readings_issuer_unique` ON `issuer_readings` (`issuer`);--> statement-breakpoint
CREATE TABLE `issuer_unit_names` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer` text NOT NULL,
	`printed_name` text NOT NULL,
	`unit_id` text,
	`collective_unit_id` text,
	`replaced_by` text,
	`remembered_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`collective_unit_id`) REFERENCES `collective_units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "issuer_unit_names_replaced_by_check" CHECK(json_valid(replaced_by)),
	CONSTRAINT "issuer_unit_names_remembered_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', remembered_at) is remembered_at),
	CONSTRAINT "issuer_unit_names_meaning_check" CHECK((unit_id is not null) + (collective_unit_id is not null) + (replaced_by is not null) = 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `issuer_unit_names_name` ON `issuer_unit_names` (`issuer`,`printed_name`);--> statement-breakpoint
CREATE INDEX `issuer_unit_names_by_unit` ON `issuer_unit_names` (`unit_id`);--> statement-breakpoint
CREATE INDEX `issuer_unit_names_by_collective` ON `issuer_unit_names` (`collective_unit_id`);--> statement-breakpoint
CREATE TABLE `leading_group_members` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`position` integer NOT NULL,
	`group_name` text NOT NULL,
	`role` text NOT NULL,
	`role_words` text NOT NULL,
	`name` text NOT NULL,
	`post` text,
	`valid_from` text,
	`valid_to` text,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `work_plans`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "leading_group_members_role_check" CHECK(role in ('leader', 'deputyLeader', 'member', 'officeDirector', 'officeDeputy', 'officeMember')),
	CONSTRAINT "leading_group_members_valid_from_check" CHECK(valid_from glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(valid_from) is valid_from),
	CONSTRAINT "leading_group_members_valid_to_check" CHECK(valid_to glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(valid_to) is valid_to),
	CONSTRAINT "leading_group_members_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `leading_group_members_by_plan` ON `leading_group_members` (`plan_id`,`position`);--> statement-breakpoint
CREATE TABLE `plan_enclosures` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`position` integer NOT NULL,
	`body` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `work_plans`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "plan_enclosures_body_check" CHECK(json_valid(body))
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_enclosures_by_plan` ON `plan_enclosures` (`plan_id`,`position`);--> statement-breakpoint
CREATE TABLE `scoring_schemes` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text,
	`body` text NOT NULL,
	`created_at` text NOT NULL,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `work_plans`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "scoring_schemes_body_check" CHECK(json_valid(body)),
	CONSTRAINT "scoring_schemes_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at),
	CONSTRAINT "scoring_schemes_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `scoring_schemes_by_plan` ON `scoring_schemes` (`plan_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_plan_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`source_document_id` text NOT NULL,
	`state` text NOT NULL,
	`header` text NOT NULL,
	`reading` text NOT NULL,
	`created_at` text NOT NULL,
	`committed_plan_id` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_documents`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "plan_imports_state_check" CHECK(state in ('open', 'committed', 'discarded')),
	CONSTRAINT "plan_imports_header_check" CHECK(json_valid(header)),
	CONSTRAINT "plan_imports_reading_check" CHECK(json_valid(reading)),
	CONSTRAINT "plan_imports_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at),
	CONSTRAINT "plan_imports_committed_check" CHECK((state = 'committed') = (committed_plan_id is not null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_plan_imports`("id", "source_document_id", "state", "header", "reading", "created_at", "committed_plan_id", "row_version") SELECT "id", "source_document_id", "state", "header", '{"readFrom":"text","tables":[],"choices":{"readFrom":null,"columns":[]}}', "created_at", "committed_plan_id", "row_version" FROM `plan_imports`;--> statement-breakpoint
INSERT INTO `plan_import_texts`("id", "plan_import_id", "blocks") SELECT lower(hex(randomblob(16))), "id", "blocks" FROM `plan_imports`;--> statement-breakpoint
INSERT INTO `import_diagnostics`("id", "plan_import_id", "position", "code", "severity", "draft_task_id", "span", "sentence_values", "candidates")
SELECT lower(hex(randomblob(16))), i."id", d.key, json_extract(d.value, '$.code'), json_extract(d.value, '$.severity'),
  (SELECT t."id" FROM `draft_tasks` t WHERE t."plan_import_id" = i."id" AND t."position" = json_extract(d.value, '$.task')),
  json_extract(d.value, '$.span'), json_extract(d.value, '$.values'), '[]'
FROM `plan_imports` i, json_each(i."diagnostics") d;--> statement-breakpoint
DROP TABLE `plan_imports`;--> statement-breakpoint
ALTER TABLE `__new_plan_imports` RENAME TO `plan_imports`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `plan_imports_by_state` ON `plan_imports` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `plan_imports_by_document` ON `plan_imports` (`source_document_id`);
--> statement-breakpoint
DROP TRIGGER IF EXISTS change_sets_refuse_update;
--> statement-breakpoint
CREATE TRIGGER change_sets_refuse_update BEFORE UPDATE ON change_sets BEGIN SELECT RAISE(ABORT, 'APPEND_ONLY change_sets'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS change_sets_refuse_delete;
--> statement-breakpoint
CREATE TRIGGER change_sets_refuse_delete BEFORE DELETE ON change_sets BEGIN SELECT RAISE(ABORT, 'APPEND_ONLY change_sets'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS changes_refuse_update;
--> statement-breakpoint
CREATE TRIGGER changes_refuse_update BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'APPEND_ONLY changes'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS changes_refuse_delete;
--> statement-breakpoint
CREATE TRIGGER changes_refuse_delete BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'APPEND_ONLY changes'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS audit_entries_refuse_update;
--> statement-breakpoint
CREATE TRIGGER audit_entries_refuse_update BEFORE UPDATE ON audit_entries BEGIN SELECT RAISE(ABORT, 'APPEND_ONLY audit_entries'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS audit_entries_refuse_delete;
--> statement-breakpoint
CREATE TRIGGER audit_entries_refuse_delete BEFORE DELETE ON audit_entries BEGIN SELECT RAISE(ABORT, 'APPEND_ONLY audit_entries'); END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS assignments_raise_version;
--> statement-breakpoint
CREATE TRIGGER assignments_raise_version AFTER UPDATE ON assignments WHEN NEW.row_version = OLD.row_version BEGIN UPDATE assignments SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS collective_units_raise_version;
--> statement-breakpoint
CREATE TRIGGER collective_units_raise_version AFTER UPDATE ON collective_units WHEN NEW.row_version = OLD.row_version BEGIN UPDATE collective_units SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS deadlines_raise_version;
--> statement-breakpoint
CREATE TRIGGER deadlines_raise_version AFTER UPDATE ON deadlines WHEN NEW.row_version = OLD.row_version BEGIN UPDATE deadlines SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS draft_tasks_raise_version;
--> statement-breakpoint
CREATE TRIGGER draft_tasks_raise_version AFTER UPDATE ON draft_tasks WHEN NEW.row_version = OLD.row_version BEGIN UPDATE draft_tasks SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS draft_unit_choices_raise_version;
--> statement-breakpoint
CREATE TRIGGER draft_unit_choices_raise_version AFTER UPDATE ON draft_unit_choices WHEN NEW.row_version = OLD.row_version BEGIN UPDATE draft_unit_choices SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS import_diagnostics_raise_version;
--> statement-breakpoint
CREATE TRIGGER import_diagnostics_raise_version AFTER UPDATE ON import_diagnostics WHEN NEW.row_version = OLD.row_version BEGIN UPDATE import_diagnostics SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS import_enclosures_raise_version;
--> statement-breakpoint
CREATE TRIGGER import_enclosures_raise_version AFTER UPDATE ON import_enclosures WHEN NEW.row_version = OLD.row_version BEGIN UPDATE import_enclosures SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS issuer_readings_raise_version;
--> statement-breakpoint
CREATE TRIGGER issuer_readings_raise_version AFTER UPDATE ON issuer_readings WHEN NEW.row_version = OLD.row_version BEGIN UPDATE issuer_readings SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS issuer_unit_names_raise_version;
--> statement-breakpoint
CREATE TRIGGER issuer_unit_names_raise_version AFTER UPDATE ON issuer_unit_names WHEN NEW.row_version = OLD.row_version BEGIN UPDATE issuer_unit_names SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS leading_group_members_raise_version;
--> statement-breakpoint
CREATE TRIGGER leading_group_members_raise_version AFTER UPDATE ON leading_group_members WHEN NEW.row_version = OLD.row_version BEGIN UPDATE leading_group_members SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS plan_enclosures_raise_version;
--> statement-breakpoint
CREATE TRIGGER plan_enclosures_raise_version AFTER UPDATE ON plan_enclosures WHEN NEW.row_version = OLD.row_version BEGIN UPDATE plan_enclosures SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS plan_imports_raise_version;
--> statement-breakpoint
CREATE TRIGGER plan_imports_raise_version AFTER UPDATE ON plan_imports WHEN NEW.row_version = OLD.row_version BEGIN UPDATE plan_imports SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS plan_sections_raise_version;
--> statement-breakpoint
CREATE TRIGGER plan_sections_raise_version AFTER UPDATE ON plan_sections WHEN NEW.row_version = OLD.row_version BEGIN UPDATE plan_sections SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS progress_reports_raise_version;
--> statement-breakpoint
CREATE TRIGGER progress_reports_raise_version AFTER UPDATE ON progress_reports WHEN NEW.row_version = OLD.row_version BEGIN UPDATE progress_reports SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS score_events_raise_version;
--> statement-breakpoint
CREATE TRIGGER score_events_raise_version AFTER UPDATE ON score_events WHEN NEW.row_version = OLD.row_version BEGIN UPDATE score_events SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS scoring_schemes_raise_version;
--> statement-breakpoint
CREATE TRIGGER scoring_schemes_raise_version AFTER UPDATE ON scoring_schemes WHEN NEW.row_version = OLD.row_version BEGIN UPDATE scoring_schemes SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS settings_raise_version;
--> statement-breakpoint
CREATE TRIGGER settings_raise_version AFTER UPDATE ON settings WHEN NEW.row_version = OLD.row_version BEGIN UPDATE settings SET row_version = OLD.row_version + 1 WHERE "key" = NEW."key"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS task_units_raise_version;
--> statement-breakpoint
CREATE TRIGGER task_units_raise_version AFTER UPDATE ON task_units WHEN NEW.row_version = OLD.row_version BEGIN UPDATE task_units SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS tasks_raise_version;
--> statement-breakpoint
CREATE TRIGGER tasks_raise_version AFTER UPDATE ON tasks WHEN NEW.row_version = OLD.row_version BEGIN UPDATE tasks SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS unit_aliases_raise_version;
--> statement-breakpoint
CREATE TRIGGER unit_aliases_raise_version AFTER UPDATE ON unit_aliases WHEN NEW.row_version = OLD.row_version BEGIN UPDATE unit_aliases SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS unit_classes_raise_version;
--> statement-breakpoint
CREATE TRIGGER unit_classes_raise_version AFTER UPDATE ON unit_classes WHEN NEW.row_version = OLD.row_version BEGIN UPDATE unit_classes SET row_version = OLD.row_version + 1 WHERE "code" = NEW."code"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS units_raise_version;
--> statement-breakpoint
CREATE TRIGGER units_raise_version AFTER UPDATE ON units WHEN NEW.row_version = OLD.row_version BEGIN UPDATE units SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS work_plans_raise_version;
--> statement-breakpoint
CREATE TRIGGER work_plans_raise_version AFTER UPDATE ON work_plans WHEN NEW.row_version = OLD.row_version BEGIN UPDATE work_plans SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
