import type { KeyboardEvent, ReactNode } from 'react';
import type { AdaptationDraftFields, AdaptationDraftView, SourceTask, SuperiorNameView } from '../../../../src-main/contract/adaptation.ts';
import { assignmentRoles } from '../../../../src-main/contract/codes.ts';
import { roleLabels } from '../../../../src-main/contract/text/labels.ts';
import { isFreeEscape } from '../../../ui/panel-focus.ts';
import type { AdaptationEdits } from '../work/adaptation-edits.ts';
import { AssignmentTags } from './assignment-tags.tsx';
import { DeadlineList } from './deadline-list.tsx';
import { EditorRow } from './editor-row.tsx';
import { SavedText } from './saved-text.tsx';
import { SuperiorUnits } from './superior-units.tsx';
import { WordingList } from './wording-marks.tsx';
import styles from './draft-editor.module.css';

/** Headings from text with one a line, outermost first; empty lines are ignored. */
function sectionFromLines(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

function Paragraphs({ texts }: { texts: readonly (string | null)[] }): ReactNode {
  return texts.map((text, index) => (text === null || text === '' ? null : <p key={index}>{text}</p>));
}

/** The own task as a form, each field beside the superior's words; every field saves by itself. */
export function DraftEditor(props: {
  draft: AdaptationDraftView;
  sources: readonly SourceTask[];
  names: readonly SuperiorNameView[];
  year: number;
  edits: AdaptationEdits;
  /** Back to the list. */
  onLeave: () => void;
  onToNames: () => void;
}): ReactNode {
  const { draft, sources, edits } = props;
  const keyOf = (field: string): string => `adaptation-draft:${draft.draftId}:${field}`;
  const save = (fields: Partial<AdaptationDraftFields>, label: string): Promise<boolean> => edits.saveDraft(draft.draftId, fields, `已保存${label}`);
  const resetOf = (field: AdaptationDraftView['edited'][number], label: string): (() => void) | null =>
    draft.edited.includes(field) ? () => void edits.resetField(draft.draftId, field, `${label}已恢复建议`) : null;
  const leaveOnEscape = (event: KeyboardEvent<HTMLElement>): void => {
    if (isFreeEscape(event)) props.onLeave();
  };
  return (
    <div className={styles.fields} onKeyDown={leaveOnEscape}>
      <div className={`${styles.head} ${styles.label}`} />
      <div className={styles.head}>上级任务{sources.length > 1 ? `（${sources.length} 项合并）` : ''}</div>
      <div className={styles.head}>本级任务</div>
      <EditorRow label="工作任务" superior={<Paragraphs texts={sources.map(({ outlineNumber, title }) => `${outlineNumber ?? ''} ${title}`.trim())} />} onReset={resetOf('title', '工作任务')}>
        <SavedText
          storeKey={keyOf('title')} field="title" label="工作任务" maxLength={2000} oneLine value={draft.title} changes={draft.wording.title}
          onSave={(title) => save({ title }, '工作任务')}
        />
        <WordingList text={draft.title} changes={draft.wording.title} onConfirm={() => void save({ title: draft.title }, '工作任务')} />
      </EditorRow>
      <EditorRow label="工作要求" superior={<Paragraphs texts={sources.map(({ requirement }) => requirement)} />} onReset={resetOf('requirement', '工作要求')}>
        <SavedText
          storeKey={keyOf('requirement')} field="requirement" label="工作要求" minRows={2} maxLength={20_000} value={draft.requirement ?? ''}
          changes={draft.wording.requirement} onSave={(text) => save({ requirement: text.trim() === '' ? null : text }, '工作要求')}
        />
        <WordingList
          text={draft.requirement ?? ''} changes={draft.wording.requirement}
          onConfirm={() => void save({ requirement: draft.requirement }, '工作要求')}
        />
      </EditorRow>
      {assignmentRoles.map((role, index) => (
        <EditorRow
          key={role}
          label={roleLabels[role]}
          superior={<SuperiorUnits role={role} sources={sources} names={props.names} countyWords={draft.binding.words} onToNames={props.onToNames} />}
          onReset={index === 0 ? resetOf('assignments', '各单位') : null}
        >
          <AssignmentTags role={role} assignments={draft.assignments} onSave={(assignments) => save({ assignments }, roleLabels[role])} />
        </EditorRow>
      ))}
      <EditorRow
        label="完成时限"
        superior={<Paragraphs texts={sources.flatMap(({ deadlines }) => deadlines.map(({ text, dueOn }) => (dueOn === null ? text : `${text}（${dueOn}）`)))} />}
        onReset={resetOf('deadlines', '完成时限')}
      >
        <DeadlineList deadlines={draft.deadlines} storeKey={keyOf('deadline')} year={props.year} onSave={(deadlines) => save({ deadlines }, '完成时限')} />
      </EditorRow>
      <EditorRow label="章节" superior={<Paragraphs texts={sources.map(({ section }) => section.join(' › '))} />} onReset={resetOf('section', '章节')}>
        <SavedText
          storeKey={keyOf('section')} field="section" label="章节，每行一级" placeholder="（无章节）每行一级标题，外层在上" maxLength={2000}
          value={draft.section.join('\n')} onSave={(text) => save({ section: sectionFromLines(text) }, '章节')}
        />
      </EditorRow>
      <EditorRow label="序号" superior={<Paragraphs texts={sources.map(({ outlineNumber }) => outlineNumber)} />} onReset={resetOf('outlineNumber', '序号')}>
        <SavedText
          storeKey={keyOf('outlineNumber')} field="outlineNumber" label="序号" maxLength={50} oneLine value={draft.outlineNumber ?? ''}
          onSave={(text) => save({ outlineNumber: text.trim() || null }, '序号')}
        />
      </EditorRow>
      <EditorRow label="备注" superior={null} onReset={resetOf('note', '备注')}>
        <SavedText
          storeKey={keyOf('note')} field="note" label="备注" maxLength={20_000} value={draft.note ?? ''}
          onSave={(text) => save({ note: text.trim() === '' ? null : text }, '备注')}
        />
      </EditorRow>
    </div>
  );
}
