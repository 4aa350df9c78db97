import { asc } from 'drizzle-orm';
import { bulletinSentences, rateText } from '../../contract/text/bulletin-sentences.ts';
import { formatChineseNumber } from '../../domain/outline/chinese-number.ts';
import { printedDay } from '../../domain/printed-day.ts';
import { type BulletinDraft, draftBulletin } from '../../domain/supervision/draft-bulletin.ts';
import { unitClasses } from '../../database/schema/index.ts';
import type { Bulletin } from '../../letters/bulletin.ts';
import { fillLabel } from '../../workbooks/layouts/typeset.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { loadLetterProfile } from '../presets/load-presets.ts';
import type { JobControl } from '../stream-job.ts';
import { officeWords } from './office-words.ts';
import { requireFilledSnapshot } from './require-snapshot.ts';
import type { SavedLetter } from './save-letters.ts';
import { writeLetter } from './write-letter.ts';

interface BulletinInput {
  snapshotId: string;
  number: string | null;
  issuedOn: string;
  saveToken: string;
}

/** Writes the bulletin (通报) of a quarter's snapshot as Word, with sentences drafted from its figures. NOT_FOUND, NOTHING_TO_EXPORT. */
export async function writeBulletin(context: ApplicationContext, input: BulletinInput, control: JobControl): Promise<SavedLetter> {
  const request = { letter: 'bulletin' as const, bulletin: bulletinOf(context, input) };
  const details = { snapshotId: input.snapshotId, number: input.number };
  const { fileToken, fileName } = await writeLetter(context, { useCase: 'supervision.bulletin', request, saveToken: input.saveToken, details }, control);
  return { fileToken, fileName };
}

function bulletinOf({ db, resourcesFolder }: ApplicationContext, { snapshotId, number, issuedOn }: BulletinInput): Bulletin {
  const { quarter, body } = requireFilledSnapshot(db, snapshotId);
  const profile = loadLetterProfile(resourcesFolder);
  const words = profile.bulletin;
  const office = officeWords(db);
  const classes = db.select({ code: unitClasses.code, name: unitClasses.name }).from(unitClasses).orderBy(asc(unitClasses.position)).all();
  const nameOf = new Map(classes.map(({ code, name }) => [code, name]));
  const draft = draftBulletin(body.parts, classes.map(({ code }) => code));
  const day = printedDay(checkedDay(body.asOf));
  const period = fillLabel(words.period, { ...office, year: String(body.year), quarter: formatChineseNumber(quarter) });
  const className = (code: string): string => nameOf.get(code) ?? code;
  return {
    title: fillLabel(words.title, { ...office, period }),
    number,
    period: fillLabel(words.span, { ...office, day }),
    addressee: words.addressee === null ? null : fillLabel(words.addressee, office),
    issuer: fillLabel(profile.issuer, office),
    issuedOn: printedDay(checkedDay(issuedOn)),
    summary: summaryOf(draft, day, className),
    classes: draft.classes.map(({ classCode, units }) => ({
      name: className(classCode),
      rows: units.map(({ unitName, counted, done, overdue, mark }) => ({ unit: unitName, tasks: counted, done, rateText: rateText({ counted, done }), overdue, mark })),
    })),
    praise: draft.praise.length === 0 ? [] : [bulletinSentences.praise(draft.praise)],
    criticism: draft.criticism.map((unit) => bulletinSentences.criticism(unit.unitName, unit)),
    requirements: words.requirements.map((text) => fillLabel(text, office)),
    attachments: [],
    ...(words.letterhead === null ? {} : { letterhead: fillLabel(words.letterhead, office) }),
  };
}

function summaryOf(draft: BulletinDraft, day: string, className: (code: string) => string): string[] {
  const ongoing = draft.total.ongoing === 0 ? '' : bulletinSentences.ongoing(draft.total);
  const byClass = draft.classes.map((one) => bulletinSentences.ofClass(className(one.classCode), one.units.length, one));
  return [`${bulletinSentences.total(day, draft)}${ongoing}`, byClass.join('')];
}
