import { Select, Tag, Tooltip } from 'antd';
import { useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { PrintedUnit } from '../../../../src-main/contract/imports.ts';
import { isUnresolved, resolutionWords } from '../printed-units/printed-unit-words.ts';
import { unitNamesFrom } from './unit-names.ts';
import styles from './draft-editor.module.css';

/** A unit as printed: with a question mark while nobody knows which unit it is, else with that unit in the tooltip. */
function UnitTag(props: { name: string; printed: PrintedUnit | undefined; onClose: () => void }): ReactNode {
  const { name, printed } = props;
  const open = printed !== undefined && isUnresolved(printed.resolution);
  return (
    <Tooltip title={printed ? resolutionWords(printed.resolution) : '入库前会再核对单位'} mouseEnterDelay={0.4}>
      <Tag
        className={`${styles.unitTag} ${open ? styles.unitOpen : ''}`}
        closable
        onClose={props.onClose}
        onMouseDown={(event) => event.stopPropagation()}
      >
        {name}
        {open ? <span aria-label="未认出">？</span> : null}
      </Tag>
    </Tooltip>
  );
}

/** Unit names of one role as tags; names can be typed, chosen, or pasted several at once with 、 between them. */
export function UnitTags(props: {
  field: string;
  label: string;
  names: readonly string[];
  printedUnits: ReadonlyMap<string, PrintedUnit>;
  suggestions: readonly string[];
  onFocus: () => void;
  onSave: (names: string[]) => Promise<boolean>;
}): ReactNode {
  // Several names come as several changes, quicker than the first one is saved: each builds on what is shown.
  const [shown, setShown] = useState<readonly string[] | null>(null);
  const saves = useRef(0);
  const save = async (names: string[]): Promise<void> => {
    setShown(names);
    const turn = ++saves.current;
    await props.onSave(names);
    if (turn === saves.current) setShown(null);
  };
  const renderTag = ({ value, onClose }: { value?: unknown; onClose: () => void }): ReactElement => (
    <UnitTag name={String(value)} printed={props.printedUnits.get(String(value))} onClose={onClose} />
  );
  return (
    <div data-field={props.field} onFocus={props.onFocus}>
      <Select
        mode="tags"
        className={styles.tags ?? ''}
        aria-label={props.label}
        value={[...(shown ?? props.names)]}
        tokenSeparators={['、', ',', '，', ';', '；']}
        suffixIcon={null}
        placeholder="输入或选择单位，可一次粘贴多个"
        popupMatchSelectWidth={false}
        options={props.suggestions.map((name) => ({ value: name, label: name }))}
        onChange={(names: string[]) => void save(unitNamesFrom(names))}
        tagRender={renderTag}
      />
    </div>
  );
}
