/** A text after pasting over its selection (UTF-16 units, `end` excluded), with the line breaks of a text field. */
export function pastedInto(text: string, selection: { start: number; end: number }, pasted: string): string {
  const lines = pasted.replaceAll(/\r\n?/gu, '\n');
  return text.slice(0, selection.start) + lines + text.slice(selection.end);
}
