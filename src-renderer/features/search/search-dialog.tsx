import { SearchOutlined } from '@ant-design/icons';
import { Input, Modal } from 'antd';
import type { InputRef } from 'antd';
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useOffice } from '../../api/office-hooks.ts';
import { useNavigation } from '../../app/navigation.ts';
import type { NavigationKey } from '../../app/navigation.ts';
import { isComposingKey } from '../../app/shortcut-guard.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { rowAfterKey } from '../../ui/row-keys.ts';
import { hitLines } from './hit-lines.ts';
import type { HitLine } from './hit-lines.ts';
import { openHit } from './open-hit.ts';
import { useRecentSearches } from './recent-searches.ts';
import { lineId, NothingFound, SearchResults } from './search-results.tsx';
import { SearchScope } from './search-scope.tsx';
import { SearchStart } from './search-start.tsx';
import type { HitKind } from './search-words.ts';
import { useSearch } from './use-search.ts';
import styles from './search.module.css';

/** Longest text that can be searched for, in UTF-16 units. */
const longestText = 100;

const resultKeys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'];

/** 查找: one input for everything in the workspace; arrows choose among what is found, Enter leads to the row. */
export function SearchDialog(props: {
  open: boolean;
  /** By which the frame tells this dialog from others. */
  rootClassName: string;
  onClose: () => void;
  /** A hit was opened on a screen; called once the dialog has gone. */
  onLed: (screen: NavigationKey) => void;
}): ReactNode {
  const { goTo } = useNavigation();
  const { year } = useOffice();
  const { recent, remember, forget } = useRecentSearches();
  const input = useRef<InputRef>(null);
  const led = useRef<NavigationKey | null>(null);
  const [typed, setTyped] = useState('');
  const [composing, setComposing] = useState(false);
  const [kind, setKind] = useState<HitKind | null>(null);
  const [everyYear, setEveryYear] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const found = useSearch({ typed, composing, kind, year: everyYear ? null : year });
  const lines = hitLines(found.hits, kind);
  const order = lines.map(({ key }) => key);
  const current = wanted !== null && order.includes(wanted) ? wanted : (order[0] ?? null);

  const type = (text: string): void => {
    setTyped(text);
    setWanted(null);
  };
  const open = (line: HitLine): void => {
    if ('moreOf' in line) {
      setKind(line.moreOf);
      setWanted(null);
      return;
    }
    const screen = openHit(goTo, line.hit);
    if (screen === null) return;
    remember(typed);
    led.current = screen;
    props.onClose();
  };
  /** The text stays for the next time; what it was narrowed or widened to does not. */
  const leave = (): void => {
    setKind(null);
    setEveryYear(false);
    if (led.current !== null) props.onLed(led.current);
    led.current = null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposingKey(event.nativeEvent)) return;
    const next = resultKeys.includes(event.key) ? rowAfterKey(event.key, order, current) : null;
    if (next !== null) setWanted(next);
    else if (event.key === 'Enter') {
      const line = found.waiting ? undefined : lines.find(({ key }) => key === current);
      if (line) open(line);
    } else return;
    event.preventDefault();
  };
  return (
    <Modal
      open={props.open}
      rootClassName={props.rootClassName}
      onCancel={props.onClose}
      afterOpenChange={(shown) => {
        if (!shown) leave();
      }}
      title={<span className={styles.unseen}>查找</span>}
      footer={null}
      closable={false}
      width="62em"
      className={styles.dialog ?? ''}
      destroyOnHidden
    >
      <Input
        ref={input}
        autoFocus
        size="large"
        prefix={<SearchOutlined />}
        placeholder="查找任务、进展、佐证、单位、来信、文书……"
        aria-label="查找全部"
        role="combobox"
        aria-expanded={lines.length > 0}
        aria-controls="search-results"
        aria-activedescendant={current === null ? undefined : lineId(current)}
        maxLength={longestText}
        allowClear
        value={typed}
        // The text of the last time is typed over. Once the dialog has faded in would be too late: who types fast has begun.
        onFocus={(event) => event.target.select()}
        onChange={(event) => type(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKeyDown}
      />
      <SearchScope kind={kind} onKind={setKind} year={year} everyYear={everyYear} onEveryYear={setEveryYear} />
      <ErrorNotice error={found.error} />
      <div className={styles.body}>
        {found.of === '' ? (
          <SearchStart
            recent={recent}
            onForget={forget}
            onTake={(text) => {
              type(text);
              input.current?.focus();
            }}
          />
        ) : lines.length > 0 ? (
          <SearchResults lines={lines} current={current} onCurrent={setWanted} onOpen={open} />
        ) : found.waiting || found.error ? null : (
          <NothingFound
            text={found.of}
            kind={kind}
            everyYear={everyYear}
            onWiden={() => {
              setKind(null);
              setEveryYear(true);
            }}
          />
        )}
      </div>
      <p className={styles.foot}>↑ ↓ 选择 · 回车打开 · Tab 换类别和年度 · Esc 关闭</p>
    </Modal>
  );
}
