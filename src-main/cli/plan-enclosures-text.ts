import type { PlanEnclosures } from '../contract/ledger.ts';
import { formatPoints, pointsFromUnits } from '../domain/scoring/points.ts';
import { formatTable } from './print-table.ts';

const points = (units: number): string => formatPoints(pointsFromUnits(units));

function schemeText({ name, basePoints, rules, openQuestions }: PlanEnclosures['schemes'][number]): string {
  const rows = rules.map((rule) => [rule.name, points(rule.points), rule.criterion]);
  const table = rows.length === 0 ? [] : [formatTable(['Rule', 'Points', 'Criterion'], rows)];
  return [`Scoring scheme: ${name}, base ${points(basePoints)}`, ...table, ...openQuestions.map((question) => `? ${question}`)].join('\n');
}

function indicatorsText({ heading, indicators, totalPoints }: PlanEnclosures['indicators'][number]): string {
  const rows = indicators.map((one) => [one.number, one.path.join(' > '), one.points, one.criterion]);
  const total = totalPoints === null ? '' : `, ${totalPoints} points`;
  return `Indicators: ${heading ?? '(no heading)'}${total}\n${formatTable(['Number', 'Indicator', 'Points', 'Criterion'], rows)}`;
}

/** What a plan's document held beside its tasks, for people on a terminal; one part a kind. */
export function enclosuresText({ members, schemes, indicators, attachments }: PlanEnclosures): string {
  const people = members.map((one) => [one.groupName, one.roleWords, one.name, one.post, one.validFrom, one.validTo]);
  const parts = [
    ...(people.length === 0 ? [] : [formatTable(['Group', 'Role', 'Name', 'Post', 'From', 'To'], people)]),
    ...schemes.map(schemeText),
    ...indicators.map(indicatorsText),
    ...(attachments.length === 0 ? [] : [formatTable(['Attachment', 'Name'], attachments.map(({ label, name }) => [label, name]))]),
  ];
  return parts.length === 0 ? 'The plan came with nothing beside its tasks.' : parts.join('\n\n');
}
