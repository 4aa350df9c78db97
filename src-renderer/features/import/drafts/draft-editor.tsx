import { Button, Select } from 'antd';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { DraftTaskView } from '../../../../src-main/contract/imports.ts';
import { allocationLabels } from '../../../../src-main/contract/text/labels.ts';
import { Field } from '../../../ui/field.tsx';
import { isFreeEscape } from '../../../ui/panel-focus.ts';
import type { ImportEdits } from '../check-step/use-import-edits.ts';
import { DoubtLine } from '../doubts/doubt-line.tsx';
import type { DoubtAnswers } from '../doubts/doubt-line.tsx';
import type { Doubt } from '../doubts/doubt-order.ts';
import type { Caret } from '../edits/draft-edits.ts';
import type { DraftField } from '../source/source-marks.ts';
import { DeadlineList } from './deadline-list.tsx';
import type { DraftContext } from './draft-context.ts';
import { SavedText } from './saved-text.tsx';
import { SectionField } from './section-field.tsx';
import { UnitTagFields } from './unit-tag-fields.tsx';
import styles from './draft-editor.module.css';

const allocationOptions = Object.entries(allocationLabels).map(([value, label]) => ({ value, label }));

/** All fields of the chosen draft; each saves by itself and lights up its words in the original. */
export function DraftEditor(props: {
  draft: DraftTaskView;
  context: DraftContext;
  edits: ImportEdits;
  doubts: readonly Doubt[];
  answers: DoubtAnswers;
  onFocusField: (field: DraftField) => void;
  onChosen: (draftTaskId: string) => void;
  /** Back to the list. */
  onLeave: () => void;
}): ReactNode {
  const { draft, context, edits, onFocusField } = props;
  const caret = useRef<Caret | null>(null);
  const keyOf = (field: string): string => `import-draft:${draft.id}:${field}`;
  const save = edits.saveDraft.bind(null, draft.id);

  const split = async (): Promise<void> => {
    const made = caret.current ? await edits.split(draft.id, caret.current) : null;
    if (made === null) return;
    props.onChosen(made);
    props.onLeave();
  };
  const leaveOnEscape = (event: KeyboardEvent<HTMLElement>): void => {
    if (isFreeEscape(event)) props.onLeave();
  };
  const splitOnKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    // Losing the focus saves what was typed, so that the cut is made in the saved text.
    event.currentTarget.blur();
    void split();
  };
  return (
    <div className={styles.fields} onKeyDown={leaveOnEscape}>
      {props.doubts.length > 0 ? (
        <div className={styles.notices}>
          {props.doubts.map((doubt) => (
            <DoubtLine key={doubt.key} diagnostic={doubt.diagnostic} answers={props.answers} />
          ))}
        </div>
      ) : null}
      <div className={styles.pair}>
        <Field label="编号">
          <SavedText
            storeKey={keyOf('number')} field="number" label="编号" maxLength={50} value={draft.number ?? ''}
            onFocus={() => onFocusField('number')}
            onSave={(text) => save({ number: text.trim() || null }, '已保存编号')}
          />
        </Field>
        <Field label="章节">
          <SectionField
            storeKey={keyOf('section')} section={draft.section} paths={context.sectionPaths}
            onFocus={() => onFocusField('task')} onSave={(section) => save({ section }, '已保存章节')}
          />
        </Field>
        <Field label="分派">
          <Select
            aria-label="分派" className={styles.full ?? ''} value={draft.allocation} options={allocationOptions}
            onFocus={() => onFocusField('task')}
            onChange={(allocation) => void save({ allocation }, '已保存分派')}
          />
        </Field>
      </div>
      <Field label="工作任务" required>
        <SavedText
          storeKey={keyOf('title')} field="title" label="工作任务" rows={[1, 4]} maxLength={20_000} value={draft.title}
          onFocus={() => onFocusField('title')}
          onSave={(title) => save({ title }, '已保存工作任务')}
        />
      </Field>
      <Field label="工作要求">
        <SavedText
          storeKey={keyOf('requirement')} field="requirement" label="工作要求" rows={[2, 9]} maxLength={20_000}
          value={draft.requirement ?? ''} onFocus={() => onFocusField('requirement')} onKey={splitOnKey}
          onCaret={(at, text) => (caret.current = { at, text })}
          onSave={(text) => save({ requirement: text === '' ? null : text }, '已保存工作要求')}
        />
        <div className={styles.requirementFoot}>
          <Button
            type="link" size="small" {...(draft.requirement ? {} : { disabled: true })}
            title="把光标放到要断开的地方，后面的文字成为新的一项，单位和时限相同（Ctrl+Enter）"
            onClick={() => void split()}
          >
            在光标处拆成两项
          </Button>
        </div>
      </Field>
      <UnitTagFields draft={draft} context={context} onFocusField={onFocusField} onSave={save} />
      <Field label="完成时限">
        <DeadlineList
          deadlines={draft.deadlines} storeKey={keyOf('deadline')} year={context.year} onFocus={() => onFocusField('deadlines')}
          onSave={(deadlines) => save({ deadlines }, '已保存完成时限')}
        />
      </Field>
      {draft.statusText !== null || context.hasStates ? (
        <Field label="原表所填落实情况">
          <SavedText
            storeKey={keyOf('statusText')} field="statusText" label="原表所填落实情况" rows={[1, 4]} maxLength={20_000}
            value={draft.statusText ?? ''} onFocus={() => onFocusField('statusText')}
            onSave={(text) => save({ statusText: text.trim() === '' ? null : text }, '已保存落实情况')}
          />
        </Field>
      ) : null}
    </div>
  );
}
