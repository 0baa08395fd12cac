import type { AnyTRPCProcedure } from '@trpc/server';
import type * as z from 'zod';

/** Real values by the names of the fields that they fit. */
export type Known = Record<string, unknown>;

type Def = z.core.$ZodTypeDef &
  Partial<{
    shape: Record<string, z.ZodType>;
    options: z.ZodType[];
    element: z.ZodType;
    innerType: z.ZodType;
    in: z.ZodType;
    entries: Record<string, string>;
    values: unknown[];
  }>;

/** What any text or number field may take, where nothing real fits. */
const anything = [
  ...['石头', '石头在水底下的那些年头', '2026-12-01', '2026-11-24T02:00:00.000Z', '13800009999'],
  ...['aaaaaaaaaaaaaaaaaaaa', 'cuntan', 'w'.repeat(43), '0'.repeat(64), 'xxxxxxxx', '12:00', ''],
  ...[1, 0, 2026],
];

/** Ids of the kind a field asks for, which nobody has. */
const madeUp = (schema: z.ZodType) => {
  const checks = (schema._zod.def.checks ?? []) as { _zod: { def: { pattern?: RegExp } } }[];
  return checks.flatMap(({ _zod: { def } }) => {
    const prefix = /^\^\(?([a-z]+)_/.exec(def.pattern?.source ?? '')?.[1];
    return prefix === undefined ? [] : [`${prefix}_${'0'.repeat(20)}`];
  });
};

const fits = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

/** A value that a schema takes; `turn` chooses among what may be chosen. */
function fill(schema: z.ZodType, name: string, known: Known, turn: number): unknown {
  if (name in known && fits(schema, known[name])) return known[name];
  const def = schema._zod.def as Def;
  const inside = (each: z.ZodType) => fill(each, name, known, turn);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {}).flatMap(([key, each]) => {
          const value = fill(each, key, known, turn);
          return value === undefined ? [] : [[key, value]];
        }),
      );
    case 'union':
      return inside(def.options![turn % def.options!.length]!);
    case 'array':
      return (turn % 2 === 0 ? [[inside(def.element!)], []] : [[], [inside(def.element!)]]).find(
        (list) => fits(schema, list),
      );
    case 'enum': {
      const values = Object.values(def.entries!);
      return values[turn % values.length];
    }
    case 'literal':
      return def.values![0];
    case 'boolean':
      return turn % 2 === 0;
    case 'record':
      return {};
    case 'optional':
    case 'default':
    case 'prefault':
      return turn % 2 === 0 || name === 'cursor' ? undefined : inside(def.innerType!);
    case 'nullable':
      return turn % 2 === 0 ? inside(def.innerType!) : null;
    case 'pipe':
      return inside(def.in!);
    default:
      return [...anything, ...Object.values(known), ...madeUp(schema)].find((value) =>
        fits(schema, value),
      );
  }
}

/** Inputs that a procedure takes, filled with what is known; none when nothing was found that it takes. */
export function inputsFor(procedure: AnyTRPCProcedure, known: Known, turns = 2): unknown[] {
  const [schema] = (procedure as unknown as { _def: { inputs: z.ZodType[] } })._def.inputs;
  if (!schema) return [undefined];
  const found = Array.from({ length: turns }, (_, turn) => fill(schema, '', known, turn));
  return found.filter((input) => fits(schema, input));
}
