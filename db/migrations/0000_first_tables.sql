CREATE TABLE `unit_aliases` (
	`alias` text NOT NULL,
	`unit_id` integer NOT NULL,
	PRIMARY KEY(`alias`, `unit_id`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `unit_ancestors` (
	`ancestor_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`depth` integer NOT NULL,
	PRIMARY KEY(`ancestor_id`, `unit_id`),
	FOREIGN KEY (`ancestor_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_ancestors_depth" CHECK("unit_ancestors"."depth" >= 0)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `unit_ancestors_unit` ON `unit_ancestors` (`unit_id`);--> statement-breakpoint
CREATE TABLE `unit_spells` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`name` text NOT NULL,
	`pinyin` text NOT NULL,
	`parent_id` integer,
	`kind` text,
	`households` integer,
	`members` integer,
	`full_members` integer,
	`has_committee` integer NOT NULL,
	`has_groups` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_spells_from_on" CHECK("unit_spells"."from_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'),
	CONSTRAINT "unit_spells_order" CHECK("unit_spells"."to_on" is null or "unit_spells"."to_on" > "unit_spells"."from_on"),
	CONSTRAINT "unit_spells_kind" CHECK("unit_spells"."kind" in ('rural', 'community', 'state_enterprise', 'private_social', 'ethnic_area')),
	CONSTRAINT "unit_spells_households" CHECK("unit_spells"."households" >= 0),
	CONSTRAINT "unit_spells_members" CHECK("unit_spells"."members" >= 0 and "unit_spells"."full_members" between 0 and "unit_spells"."members")
);
--> statement-breakpoint
CREATE INDEX `unit_spells_parent` ON `unit_spells` (`parent_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `unit_spells_key` ON `unit_spells` (`unit_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `unit_successions` (
	`predecessor_id` integer NOT NULL,
	`successor_id` integer NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	PRIMARY KEY(`predecessor_id`, `successor_id`),
	FOREIGN KEY (`predecessor_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_successions_kind" CHECK("unit_successions"."kind" in ('merge', 'split')),
	CONSTRAINT "unit_successions_on_day" CHECK("unit_successions"."on_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'),
	CONSTRAINT "unit_successions_distinct" CHECK("unit_successions"."predecessor_id" <> "unit_successions"."successor_id")
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`level` text NOT NULL,
	CONSTRAINT "units_level" CHECK("units"."level" in ('county', 'township', 'branch'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_code_unique` ON `units` (`code`);--> statement-breakpoint
CREATE TABLE `import_batches` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ledger` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`mapping_id` text NOT NULL,
	`started_at` text NOT NULL,
	`account_id` text,
	`rows_read` integer NOT NULL,
	`rows_new` integer NOT NULL,
	`rows_changed` integer NOT NULL,
	`rows_unchanged` integer NOT NULL,
	`rows_rejected` integer NOT NULL,
	`rows_skipped` integer NOT NULL,
	CONSTRAINT "import_batches_ledger" CHECK("import_batches"."ledger" in ('requests', 'activities', 'proposals', 'duties', 'inspections', 'rectifications', 'projects', 'pairings', 'resources')),
	CONSTRAINT "import_batches_adds_up" CHECK("import_batches"."rows_read" = "import_batches"."rows_new" + "import_batches"."rows_changed" + "import_batches"."rows_unchanged" + "import_batches"."rows_rejected" + "import_batches"."rows_skipped")
);
--> statement-breakpoint
CREATE TABLE `import_rejections` (
	`id` integer PRIMARY KEY NOT NULL,
	`batch_id` integer NOT NULL,
	`line` integer NOT NULL,
	`column` text,
	`value` text,
	`reason` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_rejections_batch` ON `import_rejections` (`batch_id`,`line`);--> statement-breakpoint
CREATE TABLE `activities` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`row_key` text NOT NULL,
	`batch_id` integer NOT NULL,
	`source_row` integer NOT NULL,
	`kind` text NOT NULL,
	`held_on` text NOT NULL,
	`audience` text NOT NULL,
	`eligible` integer NOT NULL,
	`attended` integer NOT NULL,
	`hours` real,
	`partner_kind` text,
	`votes_for` integer,
	`votes_against` integer,
	`disclosed_on` text,
	`held_month` integer GENERATED ALWAYS AS (cast(substr("held_on", 1, 4) as integer) * 12 + cast(substr("held_on", 6, 2) as integer) - 1) STORED,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "activities_kind" CHECK("activities"."kind" in ('deliberation_residents', 'deliberation_party_masses', 'deliberation_community', 'members_meeting', 'committee_meeting', 'group_meeting', 'party_class', 'theme_day', 'organisational_life_meeting', 'appraisal_of_members', 'report_and_review', 'election', 'lecture', 'study', 'cadre_training', 'volunteer_service', 'joint_work', 'household_visit_round', 'paired_activity')),
	CONSTRAINT "activities_audience" CHECK("activities"."audience" in ('members', 'residents', 'households', 'cadres')),
	CONSTRAINT "activities_partner_kind" CHECK("activities"."partner_kind" in ('union', 'youth_league', 'womens_federation', 'enterprise', 'chamber', 'volunteer_body', 'paired_branch')),
	CONSTRAINT "activities_held_on" CHECK("activities"."held_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'),
	CONSTRAINT "activities_attended" CHECK("activities"."attended" between 0 and "activities"."eligible"),
	CONSTRAINT "activities_votes" CHECK("activities"."votes_for" >= 0 and "activities"."votes_against" >= 0),
	CONSTRAINT "activities_hours" CHECK("activities"."hours" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activities_row_key_unique` ON `activities` (`row_key`);--> statement-breakpoint
CREATE INDEX `activities_held` ON `activities` (`unit_id`,`held_month`);--> statement-breakpoint
CREATE INDEX `activities_kind` ON `activities` (`kind`,`unit_id`,`held_month`);--> statement-breakpoint
CREATE INDEX `activities_proof` ON `activities` (`unit_id`,`kind`,`held_on`);--> statement-breakpoint
CREATE TABLE `duties` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`row_key` text NOT NULL,
	`batch_id` integer NOT NULL,
	`source_row` integer NOT NULL,
	`duty_type` text NOT NULL,
	`window_from` text NOT NULL,
	`done_on` text,
	`exempt_reason` text,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "duties_window_from" CHECK("duties"."window_from" glob '[0-9][0-9][0-9][0-9]-[01][0-9]'),
	CONSTRAINT "duties_done_on" CHECK("duties"."done_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'),
	CONSTRAINT "duties_says_something" CHECK("duties"."done_on" is not null or "duties"."exempt_reason" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duties_row_key_unique` ON `duties` (`row_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `duties_key` ON `duties` (`unit_id`,`duty_type`,`window_from`);--> statement-breakpoint
CREATE TABLE `inspections` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`row_key` text NOT NULL,
	`batch_id` integer NOT NULL,
	`source_row` integer NOT NULL,
	`source` text NOT NULL,
	`norm_group` text,
	`inspected_on` text NOT NULL,
	`items_inspected` integer,
	`items_met` integer,
	`grade` text,
	`respondents` integer,
	`satisfied` integer,
	`inspected_month` integer GENERATED ALWAYS AS (cast(substr("inspected_on", 1, 4) as integer) * 12 + cast(substr("inspected_on", 6, 2) as integer) - 1) STORED,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "inspections_source" CHECK("inspections"."source" in ('self', 'superior', 'public')),
	CONSTRAINT "inspections_norm_group" CHECK("inspections"."norm_group" in ('organisation', 'leading_body', 'conduct', 'membership', 'integrity', 'effectiveness')),
	CONSTRAINT "inspections_grade" CHECK("inspections"."grade" in ('A', 'B', 'C', 'D', 'E')),
	CONSTRAINT "inspections_inspected_on" CHECK("inspections"."inspected_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'),
	CONSTRAINT "inspections_items" CHECK("inspections"."items_met" between 0 and "inspections"."items_inspected"),
	CONSTRAINT "inspections_satisfied" CHECK("inspections"."satisfied" between 0 and "inspections"."respondents")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inspections_row_key_unique` ON `inspections` (`row_key`);--> statement-breakpoint
CREATE INDEX `inspections_inspected` ON `inspections` (`unit_id`,`inspected_month`);--> statement-breakpoint
CREATE TABLE `pairings` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`row_key` text NOT NULL,
	`batch_id` integer NOT NULL,
	`source_row` integer NOT NULL,
	`partner_id` integer NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`agreed_per_year` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pairings_from_on" CHECK("pairings"."from_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'),
	CONSTRAINT "pairings_order" CHECK("pairings"."to_on" is null or "pairings"."to_on" > "pairings"."from_on"),
	CONSTRAINT "pairings_agreed" CHECK("pairings"."agreed_per_year" in (1, 2, 3, 4, 6, 12)),
	CONSTRAINT "pairings_distinct" CHECK("pairings"."partner_id" <> "pairings"."unit_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pairings_row_key_unique` ON `pairings` (`row_key`);--> statement-breakpoint
CREATE INDEX `pairings_unit` ON `pairings` (`unit_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `projects` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`row_key` text NOT NULL,
	`batch_id` integer NOT NULL,
	`source_row` integer NOT NULL,
	`project` text NOT NULL,
	`indicator` text NOT NULL,
	`started_on` text NOT NULL,
	`milestone` text NOT NULL,
	`milestone_due_on` text NOT NULL,
	`milestone_done_on` text,
	`budget` real,
	`spent` real,
	`outcome` text NOT NULL,
	`milestone_due_month` integer GENERATED ALWAYS AS (cast(substr("milestone_due_on", 1, 4) as integer) * 12 + cast(substr("milestone_due_on", 6, 2) as integer) - 1) STORED,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "projects_outcome" CHECK("projects"."outcome" in ('under_way', 'achieved', 'partly_achieved', 'abandoned')),
	CONSTRAINT "projects_started_on" CHECK("projects"."started_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'),
	CONSTRAINT "projects_order" CHECK("projects"."milestone_due_on" >= "projects"."started_on"),
	CONSTRAINT "projects_money" CHECK("projects"."budget" >= 0 and "projects"."spent" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `projects_row_key_unique` ON `projects` (`row_key`);--> statement-breakpoint
CREATE INDEX `projects_milestone_due` ON `projects` (`unit_id`,`milestone_due_month`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`row_key` text NOT NULL,
	`batch_id` integer NOT NULL,
	`source_row` integer NOT NULL,
	`raised_on` text NOT NULL,
	`adopted_on` text,
	`due_on` text,
	`carried_out_on` text,
	`disclosed_on` text,
	`due_month` integer GENERATED ALWAYS AS (cast(substr("due_on", 1, 4) as integer) * 12 + cast(substr("due_on", 6, 2) as integer) - 1) STORED,
	`disclosure_due_month` integer GENERATED ALWAYS AS (cast(substr(date("adopted_on", '+7 days'), 1, 4) as integer) * 12 + cast(substr(date("adopted_on", '+7 days'), 6, 2) as integer) - 1) STORED,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposals_raised_on" CHECK("proposals"."raised_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'),
	CONSTRAINT "proposals_order" CHECK("proposals"."adopted_on" is null or "proposals"."adopted_on" >= "proposals"."raised_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposals_row_key_unique` ON `proposals` (`row_key`);--> statement-breakpoint
CREATE INDEX `proposals_due` ON `proposals` (`unit_id`,`due_month`);--> statement-breakpoint
CREATE INDEX `proposals_disclosure_due` ON `proposals` (`unit_id`,`disclosure_due_month`);--> statement-breakpoint
CREATE TABLE `rectifications` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`row_key` text NOT NULL,
	`batch_id` integer NOT NULL,
	`source_row` integer NOT NULL,
	`source` text NOT NULL,
	`norm_group` text,
	`found_on` text NOT NULL,
	`due_on` text NOT NULL,
	`closed_on` text,
	`verified_on` text,
	`due_month` integer GENERATED ALWAYS AS (cast(substr("due_on", 1, 4) as integer) * 12 + cast(substr("due_on", 6, 2) as integer) - 1) STORED,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rectifications_source" CHECK("rectifications"."source" in ('self', 'superior', 'public')),
	CONSTRAINT "rectifications_norm_group" CHECK("rectifications"."norm_group" in ('organisation', 'leading_body', 'conduct', 'membership', 'integrity', 'effectiveness')),
	CONSTRAINT "rectifications_found_on" CHECK("rectifications"."found_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'),
	CONSTRAINT "rectifications_order" CHECK("rectifications"."due_on" >= "rectifications"."found_on" and ("rectifications"."closed_on" is null or "rectifications"."closed_on" >= "rectifications"."found_on"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rectifications_row_key_unique` ON `rectifications` (`row_key`);--> statement-breakpoint
CREATE INDEX `rectifications_due` ON `rectifications` (`unit_id`,`due_month`);--> statement-breakpoint
CREATE TABLE `requests` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`row_key` text NOT NULL,
	`batch_id` integer NOT NULL,
	`source_row` integer NOT NULL,
	`channel` text,
	`category` text NOT NULL,
	`received_at` text NOT NULL,
	`response_due_at` text,
	`responded_at` text,
	`due_at` text,
	`resolved_at` text,
	`disposition` text NOT NULL,
	`reopened_at` text,
	`satisfaction` integer,
	`responsible_post` text,
	`received_month` integer GENERATED ALWAYS AS (cast(substr("received_at", 1, 4) as integer) * 12 + cast(substr("received_at", 6, 2) as integer) - 1) STORED,
	`response_due_month` integer GENERATED ALWAYS AS (cast(substr("response_due_at", 1, 4) as integer) * 12 + cast(substr("response_due_at", 6, 2) as integer) - 1) STORED,
	`due_month` integer GENERATED ALWAYS AS (cast(substr("due_at", 1, 4) as integer) * 12 + cast(substr("due_at", 6, 2) as integer) - 1) STORED,
	`resolved_month` integer GENERATED ALWAYS AS (cast(substr("resolved_at", 1, 4) as integer) * 12 + cast(substr("resolved_at", 6, 2) as integer) - 1) STORED,
	`settled_month` integer GENERATED ALWAYS AS (cast(substr(date("resolved_at", '+30 days'), 1, 4) as integer) * 12 + cast(substr(date("resolved_at", '+30 days'), 6, 2) as integer) - 1) STORED,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "requests_channel" CHECK("requests"."channel" in ('visit', 'call', 'hotline', 'online', 'household_visit', 'letter', 'social_supervision')),
	CONSTRAINT "requests_category" CHECK("requests"."category" in ('employment', 'medical', 'schooling', 'social_security', 'utilities', 'telecoms_heating', 'elder_care', 'farming', 'dispute', 'environment', 'other')),
	CONSTRAINT "requests_disposition" CHECK("requests"."disposition" in ('resolved', 'declined', 'transferred', 'duplicate', 'withdrawn', 'open')),
	CONSTRAINT "requests_satisfaction" CHECK("requests"."satisfaction" between 1 and 5),
	CONSTRAINT "requests_received_at" CHECK("requests"."received_at" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'),
	CONSTRAINT "requests_order" CHECK("requests"."resolved_at" is null or "requests"."resolved_at" >= "requests"."received_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requests_row_key_unique` ON `requests` (`row_key`);--> statement-breakpoint
CREATE INDEX `requests_received` ON `requests` (`unit_id`,`received_month`);--> statement-breakpoint
CREATE INDEX `requests_response_due` ON `requests` (`unit_id`,`response_due_month`);--> statement-breakpoint
CREATE INDEX `requests_due` ON `requests` (`unit_id`,`due_month`);--> statement-breakpoint
CREATE INDEX `requests_resolved` ON `requests` (`unit_id`,`resolved_month`);--> statement-breakpoint
CREATE INDEX `requests_settled` ON `requests` (`unit_id`,`settled_month`);--> statement-breakpoint
CREATE TABLE `resources` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`row_key` text NOT NULL,
	`batch_id` integer NOT NULL,
	`source_row` integer NOT NULL,
	`month` text NOT NULL,
	`posts_required` integer NOT NULL,
	`posts_staffed` integer NOT NULL,
	`funds_allotted` real NOT NULL,
	`funds_spent` real NOT NULL,
	`centres_in_use` integer NOT NULL,
	`counted_month` integer GENERATED ALWAYS AS (cast(substr("month", 1, 4) as integer) * 12 + cast(substr("month", 6, 2) as integer) - 1) STORED,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "resources_month" CHECK("resources"."month" glob '[0-9][0-9][0-9][0-9]-[01][0-9]'),
	CONSTRAINT "resources_posts" CHECK("resources"."posts_staffed" between 0 and "resources"."posts_required"),
	CONSTRAINT "resources_funds" CHECK("resources"."funds_allotted" >= 0 and "resources"."funds_spent" >= 0),
	CONSTRAINT "resources_centres" CHECK("resources"."centres_in_use" between 0 and 4)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `resources_row_key_unique` ON `resources` (`row_key`);--> statement-breakpoint
CREATE INDEX `resources_counted` ON `resources` (`unit_id`,`counted_month`);--> statement-breakpoint
CREATE UNIQUE INDEX `resources_key` ON `resources` (`unit_id`,`month`);--> statement-breakpoint
CREATE TABLE `obligations` (
	`unit_id` integer NOT NULL,
	`due_month` integer NOT NULL,
	`duty_type` text NOT NULL,
	`window_from` text NOT NULL,
	`due_on` text NOT NULL,
	PRIMARY KEY(`unit_id`, `due_month`, `duty_type`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `scheme_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`scheme_id` text NOT NULL,
	`version` integer NOT NULL,
	`hash` text NOT NULL,
	`document` text NOT NULL,
	`effective_from` text NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "scheme_versions_version" CHECK("scheme_versions"."version" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scheme_versions_hash_unique` ON `scheme_versions` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `scheme_versions_key` ON `scheme_versions` (`scheme_id`,`version`);--> statement-breakpoint
CREATE TABLE `calendar_months` (
	`month` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stale_cells` (
	`ledger` text NOT NULL,
	`unit_id` integer NOT NULL,
	`month` integer NOT NULL,
	PRIMARY KEY(`ledger`, `unit_id`, `month`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stale_cells_ledger" CHECK("stale_cells"."ledger" in ('requests', 'activities', 'proposals', 'duties', 'inspections', 'rectifications', 'projects', 'pairings', 'resources'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tally_cells` (
	`source_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`month` integer NOT NULL,
	`c0` integer,
	`c1` integer,
	`c2` integer,
	`c3` integer,
	`c4` integer,
	`c5` integer,
	`c6` integer,
	`c7` integer,
	`c8` integer,
	`c9` integer,
	`c10` integer,
	`c11` integer,
	`c12` integer,
	`c13` integer,
	`c14` integer,
	`c15` integer,
	PRIMARY KEY(`source_id`, `unit_id`, `month`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tally_sources` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`plan_hash` text NOT NULL,
	`key` text NOT NULL,
	`ledger` text NOT NULL,
	`columns` text NOT NULL,
	CONSTRAINT "tally_sources_ledger" CHECK("tally_sources"."ledger" in ('requests', 'activities', 'proposals', 'duties', 'inspections', 'rectifications', 'projects', 'pairings', 'resources'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tally_sources_key` ON `tally_sources` (`plan_hash`,`key`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`result_set_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`kind` text NOT NULL,
	`detail` text NOT NULL,
	PRIMARY KEY(`result_set_id`, `unit_id`, `ordinal`),
	FOREIGN KEY (`result_set_id`) REFERENCES `result_sets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_kind" CHECK("evidence"."kind" in ('duty', 'behind', 'blank'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `result_sets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`period` text NOT NULL,
	`scheme_version_id` integer NOT NULL,
	`status` text NOT NULL,
	`data_cutoff` text NOT NULL,
	`engine_version` text NOT NULL,
	`inputs_hash` text NOT NULL,
	`revision` integer NOT NULL,
	`made_at` text NOT NULL,
	FOREIGN KEY (`scheme_version_id`) REFERENCES `scheme_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "result_sets_status" CHECK("result_sets"."status" in ('draft', 'provisional', 'published', 'corrected')),
	CONSTRAINT "result_sets_revision" CHECK("result_sets"."revision" >= 1)
);
--> statement-breakpoint
CREATE INDEX `result_sets_period` ON `result_sets` (`period`);--> statement-breakpoint
CREATE TABLE `scores` (
	`result_set_id` integer NOT NULL,
	`node` text NOT NULL,
	`unit_id` integer NOT NULL,
	`x` real,
	`n` real,
	`value` real,
	`value_low` real,
	`value_high` real,
	`score` real,
	`low` real,
	`high` real,
	`available` real NOT NULL,
	`absence` text,
	`provisional` integer NOT NULL,
	PRIMARY KEY(`result_set_id`, `node`, `unit_id`),
	FOREIGN KEY (`result_set_id`) REFERENCES `result_sets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "scores_absence" CHECK("scores"."absence" in ('no_cases', 'not_applicable', 'not_reported', 'withheld')),
	CONSTRAINT "scores_x" CHECK("scores"."x" >= 0 and "scores"."n" >= 0 and "scores"."x" <= "scores"."n"),
	CONSTRAINT "scores_score" CHECK("scores"."score" between 0 and 100),
	CONSTRAINT "scores_interval" CHECK("scores"."low" <= "scores"."score" and "scores"."score" <= "scores"."high"),
	CONSTRAINT "scores_available" CHECK("scores"."available" between 0 and 1.000000001)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `scores_unit` ON `scores` (`unit_id`,`result_set_id`);--> statement-breakpoint
CREATE TABLE `unit_results` (
	`result_set_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`kind` text NOT NULL,
	`parent_id` integer NOT NULL,
	`months_reported` integer NOT NULL,
	`months_owed` integer NOT NULL,
	`inputs_hash` text NOT NULL,
	`standing` text NOT NULL,
	`unranked_reasons` text,
	PRIMARY KEY(`result_set_id`, `unit_id`),
	FOREIGN KEY (`result_set_id`) REFERENCES `result_sets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_results_kind" CHECK("unit_results"."kind" in ('rural', 'community', 'state_enterprise', 'private_social', 'ethnic_area')),
	CONSTRAINT "unit_results_standing" CHECK("unit_results"."standing" in ('clear', 'watch', 'weak')),
	CONSTRAINT "unit_results_months" CHECK("unit_results"."months_reported" between 0 and "unit_results"."months_owed")
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`username` text NOT NULL,
	`display_username` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "accounts_role" CHECK("accounts"."role" in ('administrator', 'county_officer', 'township_officer', 'branch_leader', 'briefing_official', 'viewer')),
	CONSTRAINT "accounts_unit" CHECK("accounts"."role" = 'administrator' or "accounts"."unit_id" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_unique` ON `accounts` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_username_unique` ON `accounts` (`username`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`password` text,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `credentials_user` ON `credentials` (`user_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`account_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
INSERT INTO `calendar_months` (`month`) WITH RECURSIVE m(month) AS (SELECT 23880 UNION ALL SELECT month + 1 FROM m WHERE month < 25319) SELECT month FROM m;
