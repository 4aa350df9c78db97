CREATE TABLE `returned_files` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`workbook_id` text,
	`unit_id` text,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`byte_size` integer NOT NULL,
	`saved_at` text NOT NULL,
	`received_on` text NOT NULL,
	`state` text NOT NULL,
	`sheet` text NOT NULL,
	`placements` text NOT NULL,
	`attachments` text NOT NULL,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`workbook_id`) REFERENCES `fill_in_workbooks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "returned_files_state_check" CHECK(state in ('waiting', 'applied', 'setAside')),
	CONSTRAINT "returned_files_year_check" CHECK(year between 1000 and 9999),
	CONSTRAINT "returned_files_received_on_check" CHECK(received_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(received_on) is received_on),
	CONSTRAINT "returned_files_saved_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', saved_at) is saved_at),
	CONSTRAINT "returned_files_sheet_check" CHECK(json_valid(sheet)),
	CONSTRAINT "returned_files_placements_check" CHECK(json_valid(placements)),
	CONSTRAINT "returned_files_attachments_check" CHECK(json_valid(attachments)),
	CONSTRAINT "returned_files_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at),
	CONSTRAINT "returned_files_sha256_check" CHECK(length(sha256) = 64 and sha256 not glob '*[^0-9a-f]*')
) STRICT;
--> statement-breakpoint
CREATE INDEX `returned_files_by_year` ON `returned_files` (`year`,`state`);--> statement-breakpoint
CREATE INDEX `returned_files_by_workbook` ON `returned_files` (`workbook_id`);--> statement-breakpoint
CREATE INDEX `returned_files_by_unit` ON `returned_files` (`unit_id`);--> statement-breakpoint
CREATE INDEX `returned_files_by_content` ON `returned_files` (`sha256`);--> statement-breakpoint
CREATE TABLE `returned_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`file_id` text NOT NULL,
	`workbook_id` text,
	`unit_id` text NOT NULL,
	`task_id` text NOT NULL,
	`saved_at` text NOT NULL,
	`fingerprint` text NOT NULL,
	`returned_values` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`file_id`) REFERENCES `returned_files`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`workbook_id`) REFERENCES `fill_in_workbooks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "returned_rows_saved_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', saved_at) is saved_at),
	CONSTRAINT "returned_rows_returned_values_check" CHECK(json_valid(returned_values))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `returned_rows_place` ON `returned_rows` (`workbook_id`,`unit_id`,`task_id`);--> statement-breakpoint
CREATE INDEX `returned_rows_by_file` ON `returned_rows` (`file_id`);--> statement-breakpoint
CREATE INDEX `returned_rows_by_unit` ON `returned_rows` (`unit_id`);--> statement-breakpoint
CREATE INDEX `returned_rows_by_task` ON `returned_rows` (`task_id`);--> statement-breakpoint
CREATE TABLE `superior_tables` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`quarter` integer,
	`plan_id` text,
	`issuer` text NOT NULL,
	`file_name` text NOT NULL,
	`format` text NOT NULL,
	`sha256` text NOT NULL,
	`byte_size` integer NOT NULL,
	`table_number` integer NOT NULL,
	`roles` text,
	`placements` text NOT NULL,
	`texts` text NOT NULL,
	`filled_on` text,
	`created_at` text NOT NULL,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `work_plans`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "superior_tables_year_check" CHECK(year between 1000 and 9999),
	CONSTRAINT "superior_tables_quarter_check" CHECK(quarter is null or quarter between 1 and 4),
	CONSTRAINT "superior_tables_format_check" CHECK(format in ('xlsx', 'docx')),
	CONSTRAINT "superior_tables_sha256_check" CHECK(length(sha256) = 64 and sha256 not glob '*[^0-9a-f]*'),
	CONSTRAINT "superior_tables_roles_check" CHECK(json_valid(roles)),
	CONSTRAINT "superior_tables_placements_check" CHECK(json_valid(placements)),
	CONSTRAINT "superior_tables_texts_check" CHECK(json_valid(texts)),
	CONSTRAINT "superior_tables_filled_on_check" CHECK(filled_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(filled_on) is filled_on),
	CONSTRAINT "superior_tables_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at),
	CONSTRAINT "superior_tables_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `superior_tables_by_year` ON `superior_tables` (`year`);--> statement-breakpoint
CREATE INDEX `superior_tables_by_plan` ON `superior_tables` (`plan_id`);--> statement-breakpoint
CREATE TABLE `template_mappings` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer` text NOT NULL,
	`signature` text NOT NULL,
	`roles` text NOT NULL,
	`remembered_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "template_mappings_roles_check" CHECK(json_valid(roles)),
	CONSTRAINT "template_mappings_remembered_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', remembered_at) is remembered_at)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `template_mappings_pair` ON `template_mappings` (`issuer`,`signature`);--> statement-breakpoint
CREATE TABLE `export_profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`year` integer,
	`preset_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` text NOT NULL,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "export_profiles_year_check" CHECK(year is null or year between 2000 and 2100),
	CONSTRAINT "export_profiles_body_check" CHECK(json_valid(body)),
	CONSTRAINT "export_profiles_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at),
	CONSTRAINT "export_profiles_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `export_profiles_by_year` ON `export_profiles` (`year`);--> statement-breakpoint
ALTER TABLE `progress_reports` ADD `returned_file_id` text REFERENCES returned_files(id) ON DELETE restrict;--> statement-breakpoint
CREATE INDEX `progress_reports_by_file` ON `progress_reports` (`returned_file_id`);
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
DROP TRIGGER IF EXISTS deadline_events_raise_version;
--> statement-breakpoint
CREATE TRIGGER deadline_events_raise_version AFTER UPDATE ON deadline_events WHEN NEW.row_version = OLD.row_version BEGIN UPDATE deadline_events SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
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
DROP TRIGGER IF EXISTS evidence_raise_version;
--> statement-breakpoint
CREATE TRIGGER evidence_raise_version AFTER UPDATE ON evidence WHEN NEW.row_version = OLD.row_version BEGIN UPDATE evidence SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS evidence_links_raise_version;
--> statement-breakpoint
CREATE TRIGGER evidence_links_raise_version AFTER UPDATE ON evidence_links WHEN NEW.row_version = OLD.row_version BEGIN UPDATE evidence_links SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS export_profiles_raise_version;
--> statement-breakpoint
CREATE TRIGGER export_profiles_raise_version AFTER UPDATE ON export_profiles WHEN NEW.row_version = OLD.row_version BEGIN UPDATE export_profiles SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS fill_in_packages_raise_version;
--> statement-breakpoint
CREATE TRIGGER fill_in_packages_raise_version AFTER UPDATE ON fill_in_packages WHEN NEW.row_version = OLD.row_version BEGIN UPDATE fill_in_packages SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS fill_in_workbooks_raise_version;
--> statement-breakpoint
CREATE TRIGGER fill_in_workbooks_raise_version AFTER UPDATE ON fill_in_workbooks WHEN NEW.row_version = OLD.row_version BEGIN UPDATE fill_in_workbooks SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
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
DROP TRIGGER IF EXISTS look_back_findings_raise_version;
--> statement-breakpoint
CREATE TRIGGER look_back_findings_raise_version AFTER UPDATE ON look_back_findings WHEN NEW.row_version = OLD.row_version BEGIN UPDATE look_back_findings SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS phone_calls_raise_version;
--> statement-breakpoint
CREATE TRIGGER phone_calls_raise_version AFTER UPDATE ON phone_calls WHEN NEW.row_version = OLD.row_version BEGIN UPDATE phone_calls SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
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
DROP TRIGGER IF EXISTS progress_snapshots_raise_version;
--> statement-breakpoint
CREATE TRIGGER progress_snapshots_raise_version AFTER UPDATE ON progress_snapshots WHEN NEW.row_version = OLD.row_version BEGIN UPDATE progress_snapshots SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS request_cases_raise_version;
--> statement-breakpoint
CREATE TRIGGER request_cases_raise_version AFTER UPDATE ON request_cases WHEN NEW.row_version = OLD.row_version BEGIN UPDATE request_cases SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS returned_files_raise_version;
--> statement-breakpoint
CREATE TRIGGER returned_files_raise_version AFTER UPDATE ON returned_files WHEN NEW.row_version = OLD.row_version BEGIN UPDATE returned_files SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS returned_rows_raise_version;
--> statement-breakpoint
CREATE TRIGGER returned_rows_raise_version AFTER UPDATE ON returned_rows WHEN NEW.row_version = OLD.row_version BEGIN UPDATE returned_rows SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS saved_views_raise_version;
--> statement-breakpoint
CREATE TRIGGER saved_views_raise_version AFTER UPDATE ON saved_views WHEN NEW.row_version = OLD.row_version BEGIN UPDATE saved_views SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
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
DROP TRIGGER IF EXISTS slip_replies_raise_version;
--> statement-breakpoint
CREATE TRIGGER slip_replies_raise_version AFTER UPDATE ON slip_replies WHEN NEW.row_version = OLD.row_version BEGIN UPDATE slip_replies SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS slips_raise_version;
--> statement-breakpoint
CREATE TRIGGER slips_raise_version AFTER UPDATE ON slips WHEN NEW.row_version = OLD.row_version BEGIN UPDATE slips SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS stage_targets_raise_version;
--> statement-breakpoint
CREATE TRIGGER stage_targets_raise_version AFTER UPDATE ON stage_targets WHEN NEW.row_version = OLD.row_version BEGIN UPDATE stage_targets SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS superior_tables_raise_version;
--> statement-breakpoint
CREATE TRIGGER superior_tables_raise_version AFTER UPDATE ON superior_tables WHEN NEW.row_version = OLD.row_version BEGIN UPDATE superior_tables SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS task_people_raise_version;
--> statement-breakpoint
CREATE TRIGGER task_people_raise_version AFTER UPDATE ON task_people WHEN NEW.row_version = OLD.row_version BEGIN UPDATE task_people SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS task_summaries_raise_version;
--> statement-breakpoint
CREATE TRIGGER task_summaries_raise_version AFTER UPDATE ON task_summaries WHEN NEW.row_version = OLD.row_version BEGIN UPDATE task_summaries SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS task_units_raise_version;
--> statement-breakpoint
CREATE TRIGGER task_units_raise_version AFTER UPDATE ON task_units WHEN NEW.row_version = OLD.row_version BEGIN UPDATE task_units SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS tasks_raise_version;
--> statement-breakpoint
CREATE TRIGGER tasks_raise_version AFTER UPDATE ON tasks WHEN NEW.row_version = OLD.row_version BEGIN UPDATE tasks SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS template_mappings_raise_version;
--> statement-breakpoint
CREATE TRIGGER template_mappings_raise_version AFTER UPDATE ON template_mappings WHEN NEW.row_version = OLD.row_version BEGIN UPDATE template_mappings SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
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
DROP TRIGGER IF EXISTS website_columns_raise_version;
--> statement-breakpoint
CREATE TRIGGER website_columns_raise_version AFTER UPDATE ON website_columns WHEN NEW.row_version = OLD.row_version BEGIN UPDATE website_columns SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS work_plans_raise_version;
--> statement-breakpoint
CREATE TRIGGER work_plans_raise_version AFTER UPDATE ON work_plans WHEN NEW.row_version = OLD.row_version BEGIN UPDATE work_plans SET row_version = OLD.row_version + 1 WHERE "id" = NEW."id"; END;
