CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "settings_value_check" CHECK(json_valid(value))
) STRICT;
--> statement-breakpoint
CREATE TABLE `collective_unit_members` (
	`id` text PRIMARY KEY NOT NULL,
	`collective_unit_id` text NOT NULL,
	`unit_id` text NOT NULL,
	FOREIGN KEY (`collective_unit_id`) REFERENCES `collective_units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `collective_unit_members_pair` ON `collective_unit_members` (`collective_unit_id`,`unit_id`);--> statement-breakpoint
CREATE INDEX `collective_unit_members_by_unit` ON `collective_unit_members` (`unit_id`);--> statement-breakpoint
CREATE TABLE `collective_units` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "collective_units_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `collective_units_name_in_use` ON `collective_units` (`name`) WHERE archived_at is null;--> statement-breakpoint
CREATE TABLE `unit_aliases` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`alias` text NOT NULL,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "unit_aliases_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_aliases_alias_in_use` ON `unit_aliases` (`alias`) WHERE archived_at is null;--> statement-breakpoint
CREATE INDEX `unit_aliases_by_unit` ON `unit_aliases` (`unit_id`);--> statement-breakpoint
CREATE TABLE `unit_classes` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_classes_name_unique` ON `unit_classes` (`name`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text,
	`class_code` text NOT NULL,
	`position` integer NOT NULL,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`class_code`) REFERENCES `unit_classes`(`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "units_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at),
	CONSTRAINT "units_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `units_name_in_use` ON `units` (`name`) WHERE archived_at is null;--> statement-breakpoint
CREATE INDEX `units_by_class` ON `units` (`class_code`,`position`);--> statement-breakpoint
CREATE TABLE `source_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`format` text NOT NULL,
	`byte_size` integer NOT NULL,
	`stored_at` text NOT NULL,
	CONSTRAINT "source_documents_stored_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', stored_at) is stored_at),
	CONSTRAINT "source_documents_sha256_check" CHECK(length(sha256) = 64 and sha256 not glob '*[^0-9a-f]*'),
	CONSTRAINT "source_documents_byte_size_check" CHECK(byte_size >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `source_documents_sha256_unique` ON `source_documents` (`sha256`);--> statement-breakpoint
CREATE TABLE `draft_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_import_id` text NOT NULL,
	`position` real NOT NULL,
	`body` text NOT NULL,
	`dropped` integer DEFAULT false NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_import_id`) REFERENCES `plan_imports`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "draft_tasks_body_check" CHECK(json_valid(body)),
	CONSTRAINT "draft_tasks_dropped_check" CHECK(dropped in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `draft_tasks_by_import` ON `draft_tasks` (`plan_import_id`,`position`);--> statement-breakpoint
CREATE TABLE `draft_unit_choices` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_import_id` text NOT NULL,
	`printed_name` text NOT NULL,
	`choice_kind` text NOT NULL,
	`unit_id` text,
	`collective_unit_id` text,
	`created_name` text,
	`class_code` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_import_id`) REFERENCES `plan_imports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`collective_unit_id`) REFERENCES `collective_units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`class_code`) REFERENCES `unit_classes`(`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "draft_unit_choices_choice_kind_check" CHECK(choice_kind in ('unit', 'collective', 'create', 'later')),
	CONSTRAINT "draft_unit_choices_unit_check" CHECK((choice_kind = 'unit') = (unit_id is not null)),
	CONSTRAINT "draft_unit_choices_collective_check" CHECK((choice_kind = 'collective') = (collective_unit_id is not null)),
	CONSTRAINT "draft_unit_choices_create_check" CHECK((choice_kind = 'create') = (created_name is not null)),
	CONSTRAINT "draft_unit_choices_class_check" CHECK(choice_kind = 'create' or class_code is null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_unit_choices_name` ON `draft_unit_choices` (`plan_import_id`,`printed_name`);--> statement-breakpoint
CREATE INDEX `draft_unit_choices_by_unit` ON `draft_unit_choices` (`unit_id`);--> statement-breakpoint
CREATE INDEX `draft_unit_choices_by_collective` ON `draft_unit_choices` (`collective_unit_id`);--> statement-breakpoint
CREATE INDEX `draft_unit_choices_by_class` ON `draft_unit_choices` (`class_code`);--> statement-breakpoint
CREATE TABLE `plan_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`source_document_id` text NOT NULL,
	`state` text NOT NULL,
	`blocks` text NOT NULL,
	`header` text NOT NULL,
	`diagnostics` text NOT NULL,
	`created_at` text NOT NULL,
	`committed_plan_id` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_documents`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "plan_imports_state_check" CHECK(state in ('open', 'committed', 'discarded')),
	CONSTRAINT "plan_imports_blocks_check" CHECK(json_valid(blocks)),
	CONSTRAINT "plan_imports_header_check" CHECK(json_valid(header)),
	CONSTRAINT "plan_imports_diagnostics_check" CHECK(json_valid(diagnostics)),
	CONSTRAINT "plan_imports_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at),
	CONSTRAINT "plan_imports_committed_check" CHECK((state = 'committed') = (committed_plan_id is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_imports_by_state` ON `plan_imports` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `plan_imports_by_document` ON `plan_imports` (`source_document_id`);--> statement-breakpoint
CREATE TABLE `plan_sections` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`parent_id` text,
	`position` real NOT NULL,
	`level` integer NOT NULL,
	`heading` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `work_plans`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`parent_id`) REFERENCES `plan_sections`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "plan_sections_level_check" CHECK(level between 1 and 9)
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_sections_by_plan` ON `plan_sections` (`plan_id`,`position`);--> statement-breakpoint
CREATE INDEX `plan_sections_by_parent` ON `plan_sections` (`parent_id`);--> statement-breakpoint
CREATE TABLE `work_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`issuer` text,
	`document_number` text,
	`issued_on` text,
	`year` integer NOT NULL,
	`origin` text NOT NULL,
	`source_document_id` text,
	`plan_import_id` text,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`plan_import_id`) REFERENCES `plan_imports`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "work_plans_issued_on_check" CHECK(issued_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(issued_on) is issued_on),
	CONSTRAINT "work_plans_year_check" CHECK(year between 1000 and 9999),
	CONSTRAINT "work_plans_origin_check" CHECK(origin in ('superior', 'own')),
	CONSTRAINT "work_plans_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at),
	CONSTRAINT "work_plans_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `work_plans_by_year` ON `work_plans` (`year`);--> statement-breakpoint
CREATE INDEX `work_plans_by_document` ON `work_plans` (`source_document_id`);--> statement-breakpoint
CREATE INDEX `work_plans_by_import` ON `work_plans` (`plan_import_id`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`role` text NOT NULL,
	`printed_name` text NOT NULL,
	`unit_id` text,
	`collective_unit_id` text,
	`position` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`collective_unit_id`) REFERENCES `collective_units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "assignments_role_check" CHECK(role in ('lead', 'responsible', 'supporting')),
	CONSTRAINT "assignments_resolution_check" CHECK(unit_id is null or collective_unit_id is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `assignments_by_task` ON `assignments` (`task_id`,`position`);--> statement-breakpoint
CREATE INDEX `assignments_by_unit` ON `assignments` (`unit_id`);--> statement-breakpoint
CREATE INDEX `assignments_by_collective` ON `assignments` (`collective_unit_id`);--> statement-breakpoint
CREATE TABLE `deadlines` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`kind` text NOT NULL,
	`printed_text` text NOT NULL,
	`due_on` text,
	`recurrence` text,
	`relative` text,
	`position` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "deadlines_kind_check" CHECK(kind in ('date', 'recurring', 'ongoing', 'relative')),
	CONSTRAINT "deadlines_due_on_check" CHECK(due_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(due_on) is due_on),
	CONSTRAINT "deadlines_recurrence_check" CHECK(json_valid(recurrence)),
	CONSTRAINT "deadlines_relative_check" CHECK(json_valid(relative)),
	CONSTRAINT "deadlines_date_check" CHECK((kind = 'date') = (due_on is not null)),
	CONSTRAINT "deadlines_recurring_check" CHECK(kind = 'recurring' or recurrence is null),
	CONSTRAINT "deadlines_relative_kind_check" CHECK(kind = 'relative' or relative is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `deadlines_by_task` ON `deadlines` (`task_id`,`position`);--> statement-breakpoint
CREATE INDEX `deadlines_by_day` ON `deadlines` (`due_on`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`section_id` text,
	`position` real NOT NULL,
	`outline_number` text,
	`title` text NOT NULL,
	`requirement` text,
	`allocation` text NOT NULL,
	`note` text,
	`source` text,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `work_plans`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`section_id`) REFERENCES `plan_sections`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "tasks_allocation_check" CHECK(allocation in ('assigned', 'common', 'unallocated')),
	CONSTRAINT "tasks_source_check" CHECK(json_valid(source)),
	CONSTRAINT "tasks_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at),
	CONSTRAINT "tasks_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `tasks_by_plan` ON `tasks` (`plan_id`,`position`);--> statement-breakpoint
CREATE INDEX `tasks_by_section` ON `tasks` (`section_id`);--> statement-breakpoint
CREATE TABLE `progress_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`task_unit_id` text NOT NULL,
	`state` text NOT NULL,
	`text` text NOT NULL,
	`reported_on` text NOT NULL,
	`reporter` text,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`task_unit_id`) REFERENCES `task_units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "progress_reports_state_check" CHECK(state in ('notStarted', 'notDone', 'inProgress', 'ongoing', 'doneUnchecked', 'checkedOff', 'postponed', 'notApplicable')),
	CONSTRAINT "progress_reports_reported_on_check" CHECK(reported_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(reported_on) is reported_on),
	CONSTRAINT "progress_reports_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `progress_reports_by_task_unit` ON `progress_reports` (`task_unit_id`,`reported_on`);--> statement-breakpoint
CREATE TABLE `task_units` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`role` text NOT NULL,
	`state` text NOT NULL,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "task_units_role_check" CHECK(role in ('lead', 'responsible', 'supporting')),
	CONSTRAINT "task_units_state_check" CHECK(state in ('notStarted', 'notDone', 'inProgress', 'ongoing', 'doneUnchecked', 'checkedOff', 'postponed', 'notApplicable')),
	CONSTRAINT "task_units_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `task_units_pair` ON `task_units` (`task_id`,`unit_id`);--> statement-breakpoint
CREATE INDEX `task_units_by_unit` ON `task_units` (`unit_id`,`state`);--> statement-breakpoint
CREATE TABLE `score_events` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`kind` text NOT NULL,
	`occurred_on` text NOT NULL,
	`year` integer NOT NULL,
	`basis` text NOT NULL,
	`task_id` text,
	`reported_by_unit_id` text,
	`archived_at` text,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reported_by_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "score_events_kind_check" CHECK(kind in ('leadNotLeading', 'responsibleNotImplementing', 'handlingOverdueOrIrregular')),
	CONSTRAINT "score_events_occurred_on_check" CHECK(occurred_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(occurred_on) is occurred_on),
	CONSTRAINT "score_events_year_check" CHECK(year between 1000 and 9999),
	CONSTRAINT "score_events_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at),
	CONSTRAINT "score_events_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `score_events_by_unit` ON `score_events` (`unit_id`,`year`);--> statement-breakpoint
CREATE INDEX `score_events_by_task` ON `score_events` (`task_id`);--> statement-breakpoint
CREATE INDEX `score_events_by_reporter` ON `score_events` (`reported_by_unit_id`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`use_case` text NOT NULL,
	`change_set_id` text,
	`details` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`change_set_id`) REFERENCES `change_sets`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "audit_entries_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', at) is at),
	CONSTRAINT "audit_entries_details_check" CHECK(json_valid(details))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entries_change_set_id_unique` ON `audit_entries` (`change_set_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entries_hash_unique` ON `audit_entries` (`hash`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_time` ON `audit_entries` (`at`);--> statement-breakpoint
CREATE TABLE `change_sets` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`use_case` text NOT NULL,
	`summary` text NOT NULL,
	`kind` text NOT NULL,
	`undoes_id` text,
	FOREIGN KEY (`undoes_id`) REFERENCES `change_sets`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "change_sets_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', at) is at),
	CONSTRAINT "change_sets_summary_check" CHECK(json_valid(summary)),
	CONSTRAINT "change_sets_kind_check" CHECK(kind in ('change', 'undo', 'redo')),
	CONSTRAINT "change_sets_undoes_check" CHECK((kind = 'change') = (undoes_id is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `change_sets_id_unique` ON `change_sets` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `change_sets_undoes_id_unique` ON `change_sets` (`undoes_id`);--> statement-breakpoint
CREATE TABLE `changes` (
	`seq` integer PRIMARY KEY NOT NULL,
	`change_set_id` text NOT NULL,
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`before` text,
	`after` text,
	FOREIGN KEY (`change_set_id`) REFERENCES `change_sets`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "changes_before_check" CHECK(json_valid(before)),
	CONSTRAINT "changes_after_check" CHECK(json_valid(after)),
	CONSTRAINT "changes_rows_check" CHECK(before is not null or after is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `changes_by_change_set` ON `changes` (`change_set_id`,`table_name`);--> statement-breakpoint
CREATE INDEX `changes_by_row` ON `changes` (`table_name`,`row_id`);
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
