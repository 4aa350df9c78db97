import { EditOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useStoredValue } from '../../../app/stored-value.ts';
import { SavedText } from './saved-text.tsx';
import { sectionFromLines, sectionWords } from './section-paths.ts';
import styles from './draft-editor.module.css';

const isText = (value: unknown): value is string => typeof value === 'string';

/** The headings above a draft: one of the plan's sections, or new headings, one a line. */
export function SectionField(props: {
  storeKey: string;
  section: readonly string[];
  paths: readonly (readonly string[])[];
  onFocus: () => void;
  onSave: (section: string[]) => Promise<boolean>;
}): ReactNode {
  const { section, paths, onSave, onFocus } = props;
  const [typed] = useStoredValue(props.storeKey, isText);
  const [writing, setWriting] = useState(typed !== null);
  if (writing) {
    return (
      <SavedText
        storeKey={props.storeKey}
        field="section"
        label="章节，每行一级"
        placeholder="每行一级标题，外层在上"
        rows={[2, 5]}
        maxLength={2000}
        value={section.join('\n')}
        onFocus={onFocus}
        onSave={async (text) => {
          const saved = await onSave(sectionFromLines(text));
          if (saved) setWriting(false);
          return saved;
        }}
      />
    );
  }
  return (
    <div className={styles.section} data-field="section" onFocus={onFocus}>
      <Select
        className={styles.grow ?? ''}
        aria-label="章节"
        placeholder="（无章节）"
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        popupMatchSelectWidth={false}
        value={section.length === 0 ? undefined : sectionWords(section)}
        options={paths.map((path) => ({ value: sectionWords(path), label: sectionWords(path) }))}
        onChange={(words: string | undefined) =>
          void onSave([...(paths.find((path) => sectionWords(path) === words) ?? [])])
        }
      />
      <Button type="text" icon={<EditOutlined />} title="改写章节标题" aria-label="改写章节标题" onClick={() => setWriting(true)} />
    </div>
  );
}
