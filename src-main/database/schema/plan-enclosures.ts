import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FoundAttachment, FoundIndicators } from '../../domain/extraction/enclosed-content.ts';
import { groupRoles } from '../../domain/extraction/enclosed-content.ts';
import type { ScoringScheme } from '../../domain/scoring/scoring-scheme.ts';
import { archivedAtColumn, codeCheck, createdAtColumn, dayCheck, idColumn, instantCheck, jsonCheck, rowVersionColumn } from './columns.ts';
import { workPlans } from './work-plans.ts';

/** Persons in the leading group of a plan (领导小组), with the time in which they hold the post. */
export const leadingGroupMembers = sqliteTable(
  'leading_group_members',
  {
    id: idColumn(),
    planId: text('plan_id')
      .notNull()
      .references(() => workPlans.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
    groupName: text('group_name').notNull(),
    role: text('role', { enum: groupRoles }).notNull(),
    /** The printed word of the role: 组长, 常务副组长. */
    roleWords: text('role_words').notNull(),
    name: text('name').notNull(),
    post: text('post'),
    /** First and last day; null where open. */
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('leading_group_members_by_plan').on(table.planId, table.position),
    codeCheck('leading_group_members', 'role', groupRoles),
    dayCheck('leading_group_members', 'valid_from'),
    dayCheck('leading_group_members', 'valid_to'),
    instantCheck('leading_group_members', 'archived_at'),
  ],
);

/** Scoring schemes of the office's own, beside those that come with the program. */
export const scoringSchemes = sqliteTable(
  'scoring_schemes',
  {
    id: idColumn(),
    /** The plan in which the rules stand; null for a scheme that was made otherwise. */
    planId: text('plan_id').references(() => workPlans.id, { onDelete: 'restrict' }),
    body: text('body', { mode: 'json' }).$type<ScoringScheme>().notNull(),
    createdAt: createdAtColumn(),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('scoring_schemes_by_plan').on(table.planId),
    jsonCheck('scoring_schemes', 'body'),
    instantCheck('scoring_schemes', 'created_at'),
    instantCheck('scoring_schemes', 'archived_at'),
  ],
);

/** Attachments that a plan names and tables of indicators that it holds. */
export type PlanEnclosureBody =
  | { kind: 'attachment'; attachment: FoundAttachment }
  | { kind: 'indicators'; indicators: FoundIndicators };

/** What else a plan's document holds. */
export const planEnclosures = sqliteTable(
  'plan_enclosures',
  {
    id: idColumn(),
    planId: text('plan_id')
      .notNull()
      .references(() => workPlans.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
    body: text('body', { mode: 'json' }).$type<PlanEnclosureBody>().notNull(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [index('plan_enclosures_by_plan').on(table.planId, table.position), jsonCheck('plan_enclosures', 'body')],
);
