import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { SectionList } from './section-list.tsx';
import type { SectionEntry } from './section-list.tsx';
import { sectionAt } from './section-at.ts';
import styles from './sections.module.css';

/** A section with what is in it. */
export interface PageSection extends SectionEntry {
  content: ReactNode;
}

/** A long page with the list of its sections beside it; the list follows the scrolling. */
export function SectionPage({ sections }: { sections: readonly PageSection[] }): ReactNode {
  const page = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(sections[0]?.id ?? '');
  const headings = (): HTMLElement[] => [...(page.current?.querySelectorAll<HTMLElement>('[data-section]') ?? [])];
  const follow = (): void => {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = page.current ?? {};
    const tops = headings().map((heading) => ({ id: heading.dataset['section'] ?? '', top: heading.offsetTop }));
    setCurrent((before) => sectionAt(tops, { scrollTop, clientHeight, scrollHeight }) ?? before);
  };
  const go = (id: string): void => {
    const heading = headings().find(({ dataset }) => dataset['section'] === id);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
    setCurrent(id);
  };
  return (
    <div className={styles.body}>
      <SectionList entries={sections} current={current} onGo={go} />
      <div ref={page} className={styles.page} onScroll={follow}>
        {sections.map(({ id, title, content }) => (
          <section key={id} className={styles.section} aria-label={title}>
            <h2 className={styles.heading} data-section={id} tabIndex={-1}>
              {title}
            </h2>
            {content}
          </section>
        ))}
      </div>
    </div>
  );
}
