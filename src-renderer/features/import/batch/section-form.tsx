import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { sectionFromLines, sectionWords } from '../drafts/section-paths.ts';
import type { EditMany } from './edit-many.ts';
import popover from '../../../ui/form-popover.module.css';

/** Puts many drafts into one section: one of the plan's, or new headings, one a line. */
export function SectionForm(props: { many: EditMany; paths: readonly (readonly string[])[]; onDone: () => void }): ReactNode {
  const { many, paths } = props;
  const [lines, setLines] = useState('');
  const apply = async (): Promise<void> => {
    const section = sectionFromLines(lines);
    const sentence = section.length === 0 ? '移出章节' : `移到“${sectionWords(section)}”`;
    if (await many.apply({ kind: 'setSection', section }, `已把 ${many.drafts.length} 项任务${sentence}`)) props.onDone();
  };
  return (
    <div className={popover.form}>
      <Select
        aria-label="已有章节" placeholder="选择已有章节" showSearch={{ optionFilterProp: 'label' }} value={null}
        popupMatchSelectWidth={false}
        options={paths.map((path) => ({ value: path.join('\n'), label: sectionWords(path) }))}
        onChange={(path: string | null) => setLines(path ?? '')}
      />
      <Input.TextArea
        aria-label="章节标题，每行一级" placeholder="或写新的标题，每行一级，外层在上；不填为无章节" maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 5 }} value={lines} onChange={(event) => setLines(event.target.value)}
      />
      <div className={popover.buttons}>
        <Button type="primary" onClick={() => void apply()}>
          {lines.trim() === '' ? `把 ${many.drafts.length} 项任务移出章节` : `移动 ${many.drafts.length} 项任务`}
        </Button>
      </div>
    </div>
  );
}
