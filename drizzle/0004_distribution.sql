CREATE TABLE `fill_in_packages` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`quarter` integer,
	`plan_id` text,
	`distributed_on` text NOT NULL,
	`reply_by` text,
	`contact` text,
	`note` text,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `work_plans`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "fill_in_packages_year_check" CHECK(year between 1000 and 9999),
	CONSTRAINT "fill_in_packages_quarter_check" CHECK(quarter is null or quarter between 1 and 4),
	CONSTRAINT "fill_in_packages_distributed_on_check" CHECK(distributed_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(distributed_on) is distributed_on),
	CONSTRAINT "fill_in_packages_reply_by_check" CHECK(reply_by glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(reply_by) is reply_by),
	CONSTRAINT "fill_in_packages_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `fill_in_packages_by_year` ON `fill_in_packages` (`year`,`quarter`);--> statement-breakpoint
CREATE INDEX `fill_in_packages_by_plan` ON `fill_in_packages` (`plan_id`);--> statement-breakpoint
CREATE TABLE `fill_in_workbooks` (
	`id` text PRIMARY KEY NOT NULL,
	`package_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`file_name` text NOT NULL,
	`check_sum` text NOT NULL,
	`rows` text NOT NULL,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`package_id`) REFERENCES `fill_in_packages`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "fill_in_workbooks_rows_check" CHECK(json_valid(rows)),
	CONSTRAINT "fill_in_workbooks_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `fill_in_workbooks_by_package` ON `fill_in_workbooks` (`package_id`,`unit_id`);--> statement-breakpoint
CREATE INDEX `fill_in_workbooks_by_unit` ON `fill_in_workbooks` (`unit_id`);
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
