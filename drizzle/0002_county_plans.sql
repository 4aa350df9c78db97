CREATE TABLE `unit_mappings` (
	`id` text PRIMARY KEY NOT NULL,
	`superior_name` text NOT NULL,
	`unit_id` text,
	`collective_unit_id` text,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`collective_unit_id`) REFERENCES `collective_units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "unit_mappings_target_check" CHECK(unit_id is null or collective_unit_id is null),
	CONSTRAINT "unit_mappings_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_mappings_superior_name_unique` ON `unit_mappings` (`superior_name`);--> statement-breakpoint
CREATE INDEX `unit_mappings_by_unit` ON `unit_mappings` (`unit_id`);--> statement-breakpoint
CREATE INDEX `unit_mappings_by_collective` ON `unit_mappings` (`collective_unit_id`);--> statement-breakpoint
CREATE TABLE `unit_people` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`post` text,
	`phone` text,
	`position` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "unit_people_role_check" CHECK(role in ('leader', 'personInCharge', 'liaison'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `unit_people_by_unit` ON `unit_people` (`unit_id`,`position`);--> statement-breakpoint
CREATE TABLE `task_people` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`post` text,
	`phone` text,
	`position` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "task_people_role_check" CHECK(role in ('leadingOfficial', 'personInCharge', 'liaison'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `task_people_by_task` ON `task_people` (`task_id`,`position`);--> statement-breakpoint
CREATE TABLE `task_sources` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`source_task_id` text NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "task_sources_kind_check" CHECK(kind in ('adapted', 'carriedOver'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `task_sources_pair` ON `task_sources` (`task_id`,`source_task_id`);--> statement-breakpoint
CREATE INDEX `task_sources_by_source` ON `task_sources` (`source_task_id`);--> statement-breakpoint
CREATE TABLE `adaptation_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`adaptation_id` text NOT NULL,
	`position` real NOT NULL,
	`included` integer NOT NULL,
	`body` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`adaptation_id`) REFERENCES `plan_adaptations`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "adaptation_drafts_included_check" CHECK(included in (0, 1)),
	CONSTRAINT "adaptation_drafts_body_check" CHECK(json_valid(body))
) STRICT;
--> statement-breakpoint
CREATE INDEX `adaptation_drafts_by_adaptation` ON `adaptation_drafts` (`adaptation_id`,`position`);--> statement-breakpoint
CREATE TABLE `plan_adaptations` (
	`id` text PRIMARY KEY NOT NULL,
	`superior_plan_id` text NOT NULL,
	`own_plan_id` text,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`year` integer NOT NULL,
	`days_earlier` integer NOT NULL,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`superior_plan_id`) REFERENCES `work_plans`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`own_plan_id`) REFERENCES `work_plans`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "plan_adaptations_state_check" CHECK(state in ('open', 'committed', 'discarded')),
	CONSTRAINT "plan_adaptations_year_check" CHECK(year between 1000 and 9999),
	CONSTRAINT "plan_adaptations_days_earlier_check" CHECK(days_earlier between 0 and 366),
	CONSTRAINT "plan_adaptations_committed_check" CHECK(state <> 'committed' or own_plan_id is not null),
	CONSTRAINT "plan_adaptations_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_adaptations_by_superior` ON `plan_adaptations` (`superior_plan_id`);--> statement-breakpoint
CREATE INDEX `plan_adaptations_by_own` ON `plan_adaptations` (`own_plan_id`);--> statement-breakpoint
CREATE TABLE `plan_amendments` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`task_id` text NOT NULL,
	`version_id` text,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `work_plans`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`version_id`) REFERENCES `plan_versions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "plan_amendments_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_amendments_pending` ON `plan_amendments` (`plan_id`,`task_id`) WHERE version_id is null;--> statement-breakpoint
CREATE INDEX `plan_amendments_by_task` ON `plan_amendments` (`task_id`);--> statement-breakpoint
CREATE INDEX `plan_amendments_by_version` ON `plan_amendments` (`version_id`);--> statement-breakpoint
CREATE TABLE `plan_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`number` integer NOT NULL,
	`published_on` text NOT NULL,
	`reason` text,
	`snapshot` text NOT NULL,
	`table_sha256` text NOT NULL,
	`table_file_name` text NOT NULL,
	`table_byte_size` integer NOT NULL,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `work_plans`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "plan_versions_published_on_check" CHECK(published_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(published_on) is published_on),
	CONSTRAINT "plan_versions_snapshot_check" CHECK(json_valid(snapshot)),
	CONSTRAINT "plan_versions_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at),
	CONSTRAINT "plan_versions_number_check" CHECK(number >= 1),
	CONSTRAINT "plan_versions_reason_check" CHECK(number = 1 or reason is not null),
	CONSTRAINT "plan_versions_table_sha256_check" CHECK(length(table_sha256) = 64 and table_sha256 not glob '*[^0-9a-f]*')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_versions_number` ON `plan_versions` (`plan_id`,`number`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_collective_unit_members` (
	`id` text PRIMARY KEY NOT NULL,
	`collective_unit_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	FOREIGN KEY (`collective_unit_id`) REFERENCES `collective_units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "collective_unit_members_valid_from_check" CHECK(valid_from glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(valid_from) is valid_from),
	CONSTRAINT "collective_unit_members_valid_to_check" CHECK(valid_to glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(valid_to) is valid_to),
	CONSTRAINT "collective_unit_members_order_check" CHECK(valid_from is null or valid_to is null or valid_from <= valid_to)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_collective_unit_members`("id", "collective_unit_id", "unit_id") SELECT "id", "collective_unit_id", "unit_id" FROM `collective_unit_members`;--> statement-breakpoint
DROP TABLE `collective_unit_members`;--> statement-breakpoint
ALTER TABLE `__new_collective_unit_members` RENAME TO `collective_unit_members`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `collective_unit_members_current` ON `collective_unit_members` (`collective_unit_id`,`unit_id`) WHERE valid_to is null;--> statement-breakpoint
CREATE INDEX `collective_unit_members_by_collective` ON `collective_unit_members` (`collective_unit_id`);--> statement-breakpoint
CREATE INDEX `collective_unit_members_by_unit` ON `collective_unit_members` (`unit_id`);--> statement-breakpoint
CREATE TABLE `__new_collective_units` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`rule` text DEFAULT '{"kind":"members"}' NOT NULL,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "collective_units_rule_check" CHECK(json_valid(rule)),
	CONSTRAINT "collective_units_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_collective_units`("id", "name", "archived_at", "row_version") SELECT "id", "name", "archived_at", "row_version" FROM `collective_units`;--> statement-breakpoint
DROP TABLE `collective_units`;--> statement-breakpoint
ALTER TABLE `__new_collective_units` RENAME TO `collective_units`;--> statement-breakpoint
CREATE UNIQUE INDEX `collective_units_name_in_use` ON `collective_units` (`name`) WHERE archived_at is null;--> statement-breakpoint
CREATE TABLE `__new_unit_aliases` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`alias` text NOT NULL,
	`kind` text DEFAULT 'alias' NOT NULL,
	`used_until` text,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "unit_aliases_kind_check" CHECK(kind in ('alias', 'former')),
	CONSTRAINT "unit_aliases_used_until_check" CHECK(used_until glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(used_until) is used_until),
	CONSTRAINT "unit_aliases_former_check" CHECK(kind = 'former' or used_until is null),
	CONSTRAINT "unit_aliases_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_unit_aliases`("id", "unit_id", "alias", "archived_at", "row_version") SELECT "id", "unit_id", "alias", "archived_at", "row_version" FROM `unit_aliases`;--> statement-breakpoint
DROP TABLE `unit_aliases`;--> statement-breakpoint
ALTER TABLE `__new_unit_aliases` RENAME TO `unit_aliases`;--> statement-breakpoint
CREATE UNIQUE INDEX `unit_aliases_alias_in_use` ON `unit_aliases` (`alias`) WHERE archived_at is null;--> statement-breakpoint
CREATE INDEX `unit_aliases_by_unit` ON `unit_aliases` (`unit_id`);--> statement-breakpoint
CREATE TABLE `__new_units` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text,
	`class_code` text NOT NULL,
	`position` integer NOT NULL,
	`established_on` text,
	`dissolved_on` text,
	`successor_id` text,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`class_code`) REFERENCES `unit_classes`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`successor_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "units_established_on_check" CHECK(established_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(established_on) is established_on),
	CONSTRAINT "units_dissolved_on_check" CHECK(dissolved_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(dissolved_on) is dissolved_on),
	CONSTRAINT "units_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at),
	CONSTRAINT "units_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_units`("id", "name", "short_name", "class_code", "position", "archived_at", "row_version", "created_at") SELECT "id", "name", "short_name", "class_code", "position", "archived_at", "row_version", "created_at" FROM `units`;--> statement-breakpoint
DROP TABLE `units`;--> statement-breakpoint
ALTER TABLE `__new_units` RENAME TO `units`;--> statement-breakpoint
CREATE UNIQUE INDEX `units_name_in_use` ON `units` (`name`) WHERE archived_at is null;--> statement-breakpoint
CREATE INDEX `units_by_class` ON `units` (`class_code`,`position`);--> statement-breakpoint
CREATE INDEX `units_by_successor` ON `units` (`successor_id`);--> statement-breakpoint
CREATE TABLE `__new_work_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`issuer` text,
	`document_number` text,
	`issued_on` text,
	`year` integer NOT NULL,
	`origin` text NOT NULL,
	`source_document_id` text,
	`plan_import_id` text,
	`reference` integer DEFAULT false NOT NULL,
	`predecessor_id` text,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`plan_import_id`) REFERENCES `plan_imports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`predecessor_id`) REFERENCES `work_plans`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "work_plans_reference_check" CHECK(reference in (0, 1)),
	CONSTRAINT "work_plans_issued_on_check" CHECK(issued_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(issued_on) is issued_on),
	CONSTRAINT "work_plans_year_check" CHECK(year between 1000 and 9999),
	CONSTRAINT "work_plans_origin_check" CHECK(origin in ('superior', 'own')),
	CONSTRAINT "work_plans_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at),
	CONSTRAINT "work_plans_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_work_plans`("id", "title", "issuer", "document_number", "issued_on", "year", "origin", "source_document_id", "plan_import_id", "archived_at", "row_version", "created_at") SELECT "id", "title", "issuer", "document_number", "issued_on", "year", "origin", "source_document_id", "plan_import_id", "archived_at", "row_version", "created_at" FROM `work_plans`;--> statement-breakpoint
DROP TABLE `work_plans`;--> statement-breakpoint
ALTER TABLE `__new_work_plans` RENAME TO `work_plans`;--> statement-breakpoint
CREATE INDEX `work_plans_by_predecessor` ON `work_plans` (`predecessor_id`);--> statement-breakpoint
CREATE INDEX `work_plans_by_year` ON `work_plans` (`year`);--> statement-breakpoint
CREATE INDEX `work_plans_by_document` ON `work_plans` (`source_document_id`);--> statement-breakpoint
CREATE INDEX `work_plans_by_import` ON `work_plans` (`plan_import_id`);
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
DROP TRIGGER IF EXISTS adaptation_drafts_raise_version;
--> statement-breakpoint
CREATE TRIGGER adaptation_drafts_raise_version AFTER UPDATE ON adaptation_drafts WHEN NEW.row_version = OLD.row_version BEGIN UPDATE adaptation_drafts SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
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
DROP TRIGGER IF EXISTS plan_adaptations_raise_version;
--> statement-breakpoint
CREATE TRIGGER plan_adaptations_raise_version AFTER UPDATE ON plan_adaptations WHEN NEW.row_version = OLD.row_version BEGIN UPDATE plan_adaptations SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS plan_amendments_raise_version;
--> statement-breakpoint
CREATE TRIGGER plan_amendments_raise_version AFTER UPDATE ON plan_amendments WHEN NEW.row_version = OLD.row_version BEGIN UPDATE plan_amendments SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
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
DROP TRIGGER IF EXISTS plan_versions_raise_version;
--> statement-breakpoint
CREATE TRIGGER plan_versions_raise_version AFTER UPDATE ON plan_versions WHEN NEW.row_version = OLD.row_version BEGIN UPDATE plan_versions SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
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
DROP TRIGGER IF EXISTS task_people_raise_version;
--> statement-breakpoint
CREATE TRIGGER task_people_raise_version AFTER UPDATE ON task_people WHEN NEW.row_version = OLD.row_version BEGIN UPDATE task_people SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
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
DROP TRIGGER IF EXISTS unit_mappings_raise_version;
--> statement-breakpoint
CREATE TRIGGER unit_mappings_raise_version AFTER UPDATE ON unit_mappings WHEN NEW.row_version = OLD.row_version BEGIN UPDATE unit_mappings SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS unit_people_raise_version;
--> statement-breakpoint
CREATE TRIGGER unit_people_raise_version AFTER UPDATE ON unit_people WHEN NEW.row_version = OLD.row_version BEGIN UPDATE unit_people SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS units_raise_version;
--> statement-breakpoint
CREATE TRIGGER units_raise_version AFTER UPDATE ON units WHEN NEW.row_version = OLD.row_version BEGIN UPDATE units SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS work_plans_raise_version;
--> statement-breakpoint
CREATE TRIGGER work_plans_raise_version AFTER UPDATE ON work_plans WHEN NEW.row_version = OLD.row_version BEGIN UPDATE work_plans SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
