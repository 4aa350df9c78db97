import type { z } from 'zod';

/** Id of nothing. */
export const unknownId = 'no-such-id';

type Schema = z.core.$ZodType;
type Definition = z.core.$ZodTypes['_zod']['def'];

/** Texts that the string schemas of the contract accept: an id or name, a day, an address on the web, a picture. */
const texts = [unknownId, '2026-07-01', 'https://example.org/', 'iVBORw0KGgo='];
const numbers = [1, 2026, 12];

/**
 * Well-formed values of a schema that name nothing that exists: optional fields given, lists with one element, one value
 * for each branch of a union.
 */
export function wellFormed(schema: Schema): unknown[] {
  const accepted = candidates(schema).filter((value) => accepts(schema, value));
  if (accepted.length === 0) throw new Error(`no sample fits a schema of type ${definitionOf(schema).type}`);
  return accepted;
}

/** Whether a schema takes a value. */
export function accepts(schema: Schema, value: unknown): boolean {
  return (schema as z.ZodType).safeParse(value).success;
}

/** A place in a value: keys of objects, indexes of lists. */
export type Path = readonly (string | number)[];

/** Every place of a value that holds no object and no list, with what it holds. */
export function leavesOf(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** The value with another one at a place. */
export function withLeaf(value: unknown, path: Path, leaf: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return leaf;
  if (Array.isArray(value)) return value.map((inner: unknown, index) => (index === key ? withLeaf(inner, rest, leaf) : inner));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: withLeaf(record[key], rest, leaf) };
}

function definitionOf(schema: Schema): Definition {
  return (schema as z.ZodType).def as Definition;
}

function candidates(schema: Schema): unknown[] {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'string':
      return texts.filter((text) => accepts(schema, text)).slice(0, 1);
    case 'number':
      return numbers.filter((number) => accepts(schema, number)).slice(0, 1);
    case 'boolean':
    case 'unknown':
      return [true];
    case 'enum':
      return Object.values(definition.entries).slice(0, 1);
    case 'literal':
      return [...definition.values];
    case 'nullable':
    case 'optional':
    case 'default':
      return candidates(definition.innerType);
    case 'array':
      return candidates(definition.element).map((element) => [element]);
    case 'tuple':
      return [definition.items.map((item) => candidates(item)[0])];
    case 'record':
      return candidates(definition.valueType).map((value) => ({ [String(candidates(definition.keyType)[0])]: value }));
    case 'union':
      return definition.options.flatMap(candidates);
    case 'object':
      return objectCandidates(definition.shape);
    default:
      throw new Error(`the contract has a schema of a kind that has no samples yet: ${definition.type}`);
  }
}

/** One object with the first candidate of every field, and one more for each further candidate of a field. */
function objectCandidates(shape: Readonly<Record<string, Schema>>): Record<string, unknown>[] {
  const fields = Object.entries(shape).map(([key, field]) => ({ key, values: candidates(field) }));
  const first = Object.fromEntries(fields.map(({ key, values }) => [key, values[0]]));
  return [first, ...fields.flatMap(({ key, values }) => values.slice(1).map((value) => ({ ...first, [key]: value })))];
}
