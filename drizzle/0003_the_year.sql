CREATE TABLE `deadline_events` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`printed_text` text NOT NULL,
	`event_on` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "deadline_events_event_on_check" CHECK(event_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(event_on) is event_on)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deadline_events_words` ON `deadline_events` (`task_id`,`printed_text`);--> statement-breakpoint
CREATE TABLE `progress_snapshots` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`quarter` integer NOT NULL,
	`taken_on` text NOT NULL,
	`note` text,
	`body` text NOT NULL,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "progress_snapshots_year_check" CHECK(year between 1000 and 9999),
	CONSTRAINT "progress_snapshots_quarter_check" CHECK(quarter between 1 and 4),
	CONSTRAINT "progress_snapshots_taken_on_check" CHECK(taken_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(taken_on) is taken_on),
	CONSTRAINT "progress_snapshots_body_check" CHECK(json_valid(body)),
	CONSTRAINT "progress_snapshots_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `progress_snapshots_by_year` ON `progress_snapshots` (`year`,`quarter`);--> statement-breakpoint
CREATE TABLE `stage_targets` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`unit_id` text,
	`quarter` integer NOT NULL,
	`text` text NOT NULL,
	`percent` integer,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "stage_targets_quarter_check" CHECK(quarter between 1 and 4),
	CONSTRAINT "stage_targets_percent_check" CHECK(percent is null or percent between 0 and 100)
) STRICT;
--> statement-breakpoint
CREATE INDEX `stage_targets_by_task` ON `stage_targets` (`task_id`,`quarter`);--> statement-breakpoint
CREATE INDEX `stage_targets_by_unit` ON `stage_targets` (`unit_id`);--> statement-breakpoint
CREATE TABLE `task_summaries` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`text` text NOT NULL,
	`written_on` text NOT NULL,
	`unit_id` text,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "task_summaries_written_on_check" CHECK(written_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(written_on) is written_on),
	CONSTRAINT "task_summaries_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `task_summaries_by_task` ON `task_summaries` (`task_id`,`written_on`);--> statement-breakpoint
CREATE INDEX `task_summaries_by_unit` ON `task_summaries` (`unit_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`sha256` text,
	`file_name` text,
	`byte_size` integer,
	`url` text,
	`document_number` text,
	`published_on` text,
	`note` text,
	`created_at` text NOT NULL,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "evidence_kind_check" CHECK(kind in ('file', 'link', 'document')),
	CONSTRAINT "evidence_published_on_check" CHECK(published_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(published_on) is published_on),
	CONSTRAINT "evidence_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at),
	CONSTRAINT "evidence_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at),
	CONSTRAINT "evidence_file_check" CHECK((kind = 'file') = (sha256 is not null and file_name is not null and byte_size is not null)),
	CONSTRAINT "evidence_link_check" CHECK(kind <> 'link' or url is not null),
	CONSTRAINT "evidence_sha256_check" CHECK(sha256 is null or (length(sha256) = 64 and sha256 not glob '*[^0-9a-f]*'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_by_file` ON `evidence` (`sha256`);--> statement-breakpoint
CREATE TABLE `evidence_links` (
	`id` text PRIMARY KEY NOT NULL,
	`evidence_id` text NOT NULL,
	`task_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`checked_on` text,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "evidence_links_state_check" CHECK(state in ('pending', 'accepted', 'returned')),
	CONSTRAINT "evidence_links_checked_on_check" CHECK(checked_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(checked_on) is checked_on),
	CONSTRAINT "evidence_links_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at),
	CONSTRAINT "evidence_links_returned_check" CHECK((state = 'returned') = (reason is not null)),
	CONSTRAINT "evidence_links_checked_check" CHECK((state = 'pending') = (checked_on is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_links_place` ON `evidence_links` (`evidence_id`,`task_id`,`unit_id`);--> statement-breakpoint
CREATE INDEX `evidence_links_by_task` ON `evidence_links` (`task_id`,`unit_id`);--> statement-breakpoint
CREATE INDEX `evidence_links_by_unit` ON `evidence_links` (`unit_id`);--> statement-breakpoint
CREATE TABLE `request_cases` (
	`id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`number` text,
	`subject` text NOT NULL,
	`applicant` text,
	`unit_id` text NOT NULL,
	`received_on` text NOT NULL,
	`working_days` integer NOT NULL,
	`extension` text,
	`correction` text,
	`consultations` text NOT NULL,
	`answered_on` text,
	`answer` text,
	`note` text,
	`created_at` text NOT NULL,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "request_cases_channel_check" CHECK(channel in ('application', 'mailbox', 'hotline')),
	CONSTRAINT "request_cases_received_on_check" CHECK(received_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(received_on) is received_on),
	CONSTRAINT "request_cases_answered_on_check" CHECK(answered_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(answered_on) is answered_on),
	CONSTRAINT "request_cases_extension_check" CHECK(json_valid(extension)),
	CONSTRAINT "request_cases_correction_check" CHECK(json_valid(correction)),
	CONSTRAINT "request_cases_consultations_check" CHECK(json_valid(consultations)),
	CONSTRAINT "request_cases_working_days_check" CHECK(working_days between 1 and 366),
	CONSTRAINT "request_cases_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at),
	CONSTRAINT "request_cases_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `request_cases_by_unit` ON `request_cases` (`unit_id`,`received_on`);--> statement-breakpoint
CREATE INDEX `request_cases_by_day` ON `request_cases` (`received_on`);--> statement-breakpoint
CREATE TABLE `phone_calls` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`task_id` text,
	`called_on` text NOT NULL,
	`person` text,
	`phone` text,
	`matter` text NOT NULL,
	`answer` text,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "phone_calls_called_on_check" CHECK(called_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(called_on) is called_on),
	CONSTRAINT "phone_calls_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `phone_calls_by_unit` ON `phone_calls` (`unit_id`,`called_on`);--> statement-breakpoint
CREATE INDEX `phone_calls_by_task` ON `phone_calls` (`task_id`);--> statement-breakpoint
CREATE TABLE `slip_replies` (
	`id` text PRIMARY KEY NOT NULL,
	`slip_id` text NOT NULL,
	`replied_on` text NOT NULL,
	`person` text,
	`text` text NOT NULL,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`slip_id`) REFERENCES `slips`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "slip_replies_replied_on_check" CHECK(replied_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(replied_on) is replied_on),
	CONSTRAINT "slip_replies_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `slip_replies_by_slip` ON `slip_replies` (`slip_id`,`replied_on`);--> statement-breakpoint
CREATE TABLE `slip_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`slip_id` text NOT NULL,
	`task_id` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`slip_id`) REFERENCES `slips`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `slip_tasks_pair` ON `slip_tasks` (`slip_id`,`task_id`);--> statement-breakpoint
CREATE INDEX `slip_tasks_by_task` ON `slip_tasks` (`task_id`);--> statement-breakpoint
CREATE TABLE `slips` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`sequence` integer NOT NULL,
	`number` text NOT NULL,
	`unit_id` text NOT NULL,
	`issued_on` text NOT NULL,
	`reply_by` text,
	`basis` text,
	`remark` text,
	`contact` text,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "slips_kind_check" CHECK(kind in ('assignmentSlip', 'reminder', 'supervisionNotice')),
	CONSTRAINT "slips_state_check" CHECK(state in ('open', 'replied', 'closed')),
	CONSTRAINT "slips_year_check" CHECK(year between 1000 and 9999),
	CONSTRAINT "slips_issued_on_check" CHECK(issued_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(issued_on) is issued_on),
	CONSTRAINT "slips_reply_by_check" CHECK(reply_by glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(reply_by) is reply_by),
	CONSTRAINT "slips_sequence_check" CHECK(sequence >= 1),
	CONSTRAINT "slips_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `slips_number` ON `slips` (`kind`,`year`,`sequence`);--> statement-breakpoint
CREATE INDEX `slips_by_unit` ON `slips` (`unit_id`,`issued_on`);--> statement-breakpoint
CREATE TABLE `website_columns` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`path` text NOT NULL,
	`unit_id` text,
	`printed_unit` text,
	`printed_cycle` text,
	`cycle` text,
	`last_updated_on` text,
	`empty` integer DEFAULT false NOT NULL,
	`note` text,
	`created_at` text NOT NULL,
	`archived_at` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "website_columns_path_check" CHECK(json_valid(path)),
	CONSTRAINT "website_columns_cycle_check" CHECK(json_valid(cycle)),
	CONSTRAINT "website_columns_empty_check" CHECK(empty in (0, 1)),
	CONSTRAINT "website_columns_last_updated_on_check" CHECK(last_updated_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(last_updated_on) is last_updated_on),
	CONSTRAINT "website_columns_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at),
	CONSTRAINT "website_columns_archived_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) is archived_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `website_columns_by_unit` ON `website_columns` (`unit_id`);--> statement-breakpoint
CREATE TABLE `look_back_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`task_id` text NOT NULL,
	`result` text NOT NULL,
	`note` text,
	`checked_on` text NOT NULL,
	`rectification_task_id` text,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`rectification_task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "look_back_findings_year_check" CHECK(year between 1000 and 9999),
	CONSTRAINT "look_back_findings_result_check" CHECK(result in ('done', 'unfinished', 'dropped')),
	CONSTRAINT "look_back_findings_checked_on_check" CHECK(checked_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(checked_on) is checked_on),
	CONSTRAINT "look_back_findings_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `look_back_findings_task` ON `look_back_findings` (`year`,`task_id`);--> statement-breakpoint
CREATE INDEX `look_back_findings_by_task` ON `look_back_findings` (`task_id`);--> statement-breakpoint
CREATE INDEX `look_back_findings_by_rectification` ON `look_back_findings` (`rectification_task_id`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`screen` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`query` text NOT NULL,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "saved_views_query_check" CHECK(json_valid(query)),
	CONSTRAINT "saved_views_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
CREATE INDEX `saved_views_by_screen` ON `saved_views` (`screen`,`position`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_task_sources` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`source_task_id` text NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "task_sources_kind_check" CHECK(kind in ('adapted', 'carriedOver', 'rectifies'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_task_sources`("id", "task_id", "source_task_id", "kind") SELECT "id", "task_id", "source_task_id", "kind" FROM `task_sources`;--> statement-breakpoint
DROP TABLE `task_sources`;--> statement-breakpoint
ALTER TABLE `__new_task_sources` RENAME TO `task_sources`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `task_sources_pair` ON `task_sources` (`task_id`,`source_task_id`);--> statement-breakpoint
CREATE INDEX `task_sources_by_source` ON `task_sources` (`source_task_id`);--> statement-breakpoint
CREATE TABLE `__new_progress_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`task_unit_id` text NOT NULL,
	`state` text NOT NULL,
	`text` text NOT NULL,
	`problems` text,
	`next_step` text,
	`percent` integer,
	`quarter` integer,
	`reported_on` text NOT NULL,
	`reporter` text,
	`created_at` text NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`task_unit_id`) REFERENCES `task_units`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "progress_reports_state_check" CHECK(state in ('notStarted', 'notDone', 'inProgress', 'ongoing', 'doneUnchecked', 'checkedOff', 'postponed', 'notApplicable')),
	CONSTRAINT "progress_reports_percent_check" CHECK(percent is null or percent between 0 and 100),
	CONSTRAINT "progress_reports_quarter_check" CHECK(quarter is null or quarter between 1 and 4),
	CONSTRAINT "progress_reports_reported_on_check" CHECK(reported_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date(reported_on) is reported_on),
	CONSTRAINT "progress_reports_created_at_check" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', created_at) is created_at)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_progress_reports`("id", "task_unit_id", "state", "text", "reported_on", "reporter", "created_at", "row_version") SELECT "id", "task_unit_id", "state", "text", "reported_on", "reporter", "created_at", "row_version" FROM `progress_reports`;--> statement-breakpoint
DROP TABLE `progress_reports`;--> statement-breakpoint
ALTER TABLE `__new_progress_reports` RENAME TO `progress_reports`;--> statement-breakpoint
CREATE INDEX `progress_reports_by_task_unit` ON `progress_reports` (`task_unit_id`,`reported_on`);--> statement-breakpoint
ALTER TABLE `score_events` ADD `request_case_id` text REFERENCES request_cases(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `score_events` ADD `website_column_id` text REFERENCES website_columns(id) ON DELETE restrict;--> statement-breakpoint
CREATE INDEX `score_events_by_case` ON `score_events` (`request_case_id`);--> statement-breakpoint
CREATE INDEX `score_events_by_column` ON `score_events` (`website_column_id`);
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
