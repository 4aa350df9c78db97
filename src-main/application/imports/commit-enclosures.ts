import { schemeFromRules } from '../../domain/scoring/scheme-from-rules.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { leadingGroupMembers, planEnclosures, scoringSchemes } from '../../database/schema/index.ts';
import type { EnclosedBody } from '../../database/schema/import-findings.ts';
import type { FoundRoster, FoundScoringRules } from '../../domain/extraction/enclosed-content.ts';
import { type PlanImportRow, readEnclosures } from './open-import.ts';

/**
 * Takes over what stands beside the tasks, inside the commit's change set: rosters as members of the leading group, rules
 * as a scoring scheme of the office's own, attachments and indicators with the plan. Returns how many were taken.
 */
export function commitEnclosures(tx: Database, open: PlanImportRow, planId: string, now: Date): number {
  const taken = readEnclosures(tx, open.id).filter((row) => row.taken);
  for (const [position, { body }] of taken.entries()) {
    if (body.kind === 'roster') insertMembers(tx, planId, body.roster, open.header.issuedOn);
    else if (body.kind === 'scoringRules') insertScheme(tx, planId, body.rules, open, now);
    else insertEnclosure(tx, planId, body, position);
  }
  return taken.length;
}

function insertMembers(tx: Database, planId: string, roster: FoundRoster, issuedOn: string | null): void {
  insertMany(
    tx,
    leadingGroupMembers,
    roster.members.map(({ name, post, role, roleWords }, position) => ({
      id: newId(),
      planId,
      position,
      groupName: roster.group ?? '',
      role,
      roleWords,
      name,
      post,
      validFrom: issuedOn,
    })),
  );
}

function insertScheme(tx: Database, planId: string, rules: FoundScoringRules, open: PlanImportRow, now: Date): void {
  const id = newId();
  const title = open.header.title ?? '';
  const heading = rules.heading === null ? '' : `“${rules.heading}”`;
  const about = { id, name: `${title}${heading}`, source: [open.header.issuer, `《${title}》${heading}`].filter(Boolean).join('，') };
  const { scheme } = schemeFromRules(rules, about);
  tx.insert(scoringSchemes).values({ id, planId, body: scheme, createdAt: now.toISOString() }).run();
}

function insertEnclosure(tx: Database, planId: string, body: Extract<EnclosedBody, { kind: 'attachment' | 'indicators' }>, position: number): void {
  tx.insert(planEnclosures).values({ id: newId(), planId, position, body }).run();
}
