/** The number and title of a task that a slip or a list speaks of. */
export function matterWords({ outlineNumber, title }: { outlineNumber: string | null; title: string }): string {
  return outlineNumber === null ? title : `${outlineNumber} ${title}`;
}
