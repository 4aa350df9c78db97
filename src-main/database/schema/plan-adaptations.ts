import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AdaptationDraftBody } from '../../domain/adaptation/adaptation-draft.ts';
import {
  codeCheck,
  createdAtColumn,
  flagCheck,
  idColumn,
  instantCheck,
  jsonCheck,
  rowCheck,
  rowVersionColumn,
  yearCheck,
} from './columns.ts';
import { workPlans } from './work-plans.ts';

export const adaptationStates = ['open', 'committed', 'discarded'] as const;

/** A superior's plan on its way to the county's own; survives a restart. */
export const planAdaptations = sqliteTable(
  'plan_adaptations',
  {
    id: idColumn(),
    superiorPlanId: text('superior_plan_id')
      .notNull()
      .references(() => workPlans.id, { onDelete: 'restrict' }),
    /** The own plan that takes the tasks: chosen at the start, or made with the commit. */
    ownPlanId: text('own_plan_id').references(() => workPlans.id, { onDelete: 'restrict' }),
    state: text('state', { enum: adaptationStates }).notNull(),
    title: text('title').notNull(),
    year: integer('year').notNull(),
    /** How many days before the superior's deadlines the own ones end. */
    daysEarlier: integer('days_earlier').notNull(),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('plan_adaptations_by_superior').on(table.superiorPlanId),
    index('plan_adaptations_by_own').on(table.ownPlanId),
    codeCheck('plan_adaptations', 'state', adaptationStates),
    yearCheck('plan_adaptations', 'year'),
    rowCheck('plan_adaptations', 'days_earlier', 'days_earlier between 0 and 366'),
    rowCheck('plan_adaptations', 'committed', `state <> 'committed' or own_plan_id is not null`),
    instantCheck('plan_adaptations', 'created_at'),
  ],
);

/** Own tasks as proposed and corrected. Positions are fractions so that a part of a split draft goes between two others. */
export const adaptationDrafts = sqliteTable(
  'adaptation_drafts',
  {
    id: idColumn(),
    adaptationId: text('adaptation_id')
      .notNull()
      .references(() => planAdaptations.id, { onDelete: 'restrict' }),
    position: real('position').notNull(),
    included: integer('included', { mode: 'boolean' }).notNull(),
    body: text('body', { mode: 'json' }).$type<AdaptationDraftBody>().notNull(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('adaptation_drafts_by_adaptation').on(table.adaptationId, table.position),
    flagCheck('adaptation_drafts', 'included'),
    jsonCheck('adaptation_drafts', 'body'),
  ],
);
