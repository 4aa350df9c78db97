import { equationText } from './equation-field.ts';

interface OpenField {
  part: 'instruction' | 'result';
  instruction: string;
  /** What the field shows when it has no result; null where its instruction says it. */
  shown: string | null;
  /** Length of the text when the result began. */
  resultFrom: number;
}

/** Collects the text of a paragraph with fields in it: of a field only the result is printed. */
export interface FieldText {
  add: (text: string) => void;
  /** Adds to the instruction of the innermost field; nothing where none is open. */
  instruct: (text: string) => void;
  begin: (shown: string | null) => void;
  separate: () => void;
  end: () => void;
  /** Whether the innermost field is at its instruction. */
  isInstruction: () => boolean;
  /** The text so far; what was open is forgotten, so that a field without an end spoils one paragraph only. */
  take: () => string;
}

/** Starts with no text and no field. */
export function createFieldText(): FieldText {
  let text = '';
  let fields: OpenField[] = [];
  const isInstruction = (): boolean => fields.at(-1)?.part === 'instruction';
  /** Results of fields inside an instruction are part of it; plain text behind a beginning that never ends is not. */
  const add = (more: string): void => {
    if (!fields.slice(0, -1).some(({ part }) => part === 'instruction')) text += more;
  };
  return {
    add,
    isInstruction,
    instruct: (more) => {
      const field = fields.at(-1);
      if (field?.part === 'instruction') field.instruction += more;
    },
    begin: (shown) => {
      fields.push({ part: 'instruction', instruction: '', shown, resultFrom: 0 });
    },
    separate: () => {
      const field = fields.at(-1);
      if (field !== undefined) Object.assign(field, { part: 'result', resultFrom: text.length });
    },
    end: () => {
      const field = fields.pop();
      if (field !== undefined && (field.part === 'instruction' || text.length === field.resultFrom)) add(field.shown ?? equationText(field.instruction));
    },
    take: () => {
      const taken = text;
      text = '';
      fields = [];
      return taken;
    },
  };
}
