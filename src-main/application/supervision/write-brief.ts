import { inArray } from 'drizzle-orm';
import { briefFigureLabels, bulletinSentences, rateText } from '../../contract/text/bulletin-sentences.ts';
import { unitStateLabels } from '../../contract/text/labels.ts';
import { formatChineseNumber } from '../../domain/outline/chinese-number.ts';
import { printedDay } from '../../domain/printed-day.ts';
import type { ProgressSnapshot, SnapshotPart } from '../../domain/progress/progress-snapshot.ts';
import { draftBrief, type UrgentTask } from '../../domain/supervision/draft-brief.ts';
import { type BulletinDraft, draftBulletin } from '../../domain/supervision/draft-bulletin.ts';
import { overdueDays } from '../../domain/supervision/overdue-days.ts';
import { tasks } from '../../database/schema/index.ts';
import type { Brief } from '../../letters/brief.ts';
import { fillLabel } from '../../workbooks/layouts/typeset.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { lightView, partLight, readLitTasks } from '../ledger/part-light.ts';
import { printedDeadlines } from '../ledger/printed-deadlines.ts';
import { loadLetterProfile } from '../presets/load-presets.ts';
import type { JobControl } from '../stream-job.ts';
import { officeWords } from './office-words.ts';
import { requireFilledSnapshot } from './require-snapshot.ts';
import type { SavedLetter } from './save-letters.ts';
import { writeLetter } from './write-letter.ts';

interface BriefInput {
  snapshotId: string;
  issuedOn: string;
  saveToken: string;
}

/** Units that a sentence of the brief names. */
const mostNamed = 5;

/**
 * Writes the brief (简报) of a quarter's snapshot as one page of Word. Overdue tasks that did not fit stand in an annex
 * beside it; `leftOut` tells how many. NOT_FOUND, NOTHING_TO_EXPORT, BRIEF_TOO_LONG.
 */
export async function writeBrief(
  context: ApplicationContext,
  input: BriefInput,
  control: JobControl,
): Promise<SavedLetter & { leftOut: number }> {
  const request = { letter: 'brief' as const, brief: briefOf(context, input) };
  const { snapshotId, saveToken } = input;
  return writeLetter(context, { useCase: 'supervision.brief', request, saveToken, details: { snapshotId } }, control);
}

function briefOf(context: ApplicationContext, { snapshotId, issuedOn }: BriefInput): Brief {
  const { db } = context;
  const { quarter, body } = requireFilledSnapshot(db, snapshotId);
  const profile = loadLetterProfile(context.resourcesFolder);
  const office = officeWords(db);
  const draft = draftBulletin(body.parts, []);
  const urgent = draftBrief(body.parts, overdueDaysOf(context, body));
  const deadlineTexts = printedDeadlines(db, urgent.map(({ taskId }) => taskId));
  return {
    title: fillLabel(profile.brief.title, office),
    subtitle: fillLabel(profile.bulletin.period, { ...office, year: String(body.year), quarter: formatChineseNumber(quarter) }),
    figures: figuresOf(draft),
    lines: linesOf(draft, printedDay(checkedDay(body.asOf))),
    items: urgent.map((task, index) => ({
      title: task.title,
      unit: unitWords(task),
      deadlineText: deadlineTexts.get(task.taskId) ?? '',
      stateText: task.overdueDays === null ? unitStateLabels[task.state] : bulletinSentences.overdueDays(task.overdueDays),
      importance: urgent.length - index,
    })),
    issuer: fillLabel(profile.issuer, office),
    issuedOn: printedDay(checkedDay(issuedOn)),
    ...(profile.brief.letterhead === null ? {} : { letterhead: fillLabel(profile.brief.letterhead, office) }),
  };
}

/** How many days a part was overdue on the day of the snapshot, by the deadlines that its task has now. */
function overdueDaysOf(context: ApplicationContext, { asOf, parts }: ProgressSnapshot): (part: SnapshotPart) => number | null {
  const view = lightView(context, checkedDay(asOf));
  const litTasks = readLitTasks(context.db, inArray(tasks.id, [...new Set(parts.map(({ taskId }) => taskId))]), view);
  return (part) => {
    const task = litTasks.get(part.taskId);
    return task === undefined ? null : overdueDays(partLight(task, part, view));
  };
}

function figuresOf({ tasks: count, total }: BulletinDraft): Brief['figures'] {
  const { tasks: all, counted, done, rate, overdue } = briefFigureLabels;
  return [
    { label: all, value: String(count) },
    { label: counted, value: String(total.counted) },
    { label: done, value: String(total.done) },
    { label: rate, value: rateText(total) },
    { label: overdue, value: String(total.overdue) },
  ];
}

function linesOf(draft: BulletinDraft, day: string): string[] {
  const praise = draft.praise.slice(0, mostNamed);
  const criticism = draft.criticism.slice(0, mostNamed);
  return [
    bulletinSentences.total(day, draft),
    ...(draft.total.ongoing === 0 ? [] : [bulletinSentences.ongoing(draft.total)]),
    ...(criticism.length === 0 ? [] : [bulletinSentences.mostOverdue(criticism)]),
    ...(praise.length === 0 ? [] : [bulletinSentences.allDone(praise)]),
  ];
}

function unitWords({ unitNames }: UrgentTask): string {
  const [first = ''] = unitNames;
  return unitNames.length < 2 ? first : bulletinSentences.severalUnits(first, unitNames.length);
}
