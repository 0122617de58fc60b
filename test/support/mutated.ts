/** A JSON value after an author's accidents: fields lost, misspelt, doubled, of another type, or with somebody else's value. */
import fc from 'fast-check';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const strange: readonly Json[] = [
  null,
  true,
  -1,
  0,
  1e21,
  '',
  ' ',
  'x',
  '(',
  '(a+)+$',
  '\\b(?:a|b)*c',
  '[z-a]',
  '\ud800',
  'a'.repeat(2000),
  '$title',
  'sentence',
  '~text & ~',
  '{match}',
  [],
  [[]],
  ['a', 1],
  {},
  { '': {} },
  { a: 'b' },
];

type Place = readonly (string | number)[];

function placesOf(value: Json, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries: [string | number, Json][] = Array.isArray(value) ? value.map((item, n) => [n, item]) : Object.entries(value);
  return [at, ...entries.flatMap(([key, item]) => placesOf(item, [...at, key]))];
}

/** One to three accidents, anywhere below the top. */
export function mutated(seed: Json): fc.Arbitrary<Json> {
  const accident = fc.record({
    where: fc.nat(),
    how: fc.constantFrom('drop', 'replace', 'rename', 'add', 'double', 'swap'),
    value: fc.constantFrom(...strange),
    other: fc.nat(),
  });
  return fc.array(accident, { minLength: 1, maxLength: 3 }).map((accidents) => {
    const root = structuredClone(seed);
    for (const { where, how, value, other } of accidents) {
      const places = placesOf(root).filter((place) => place.length > 0);
      const place = places[where % places.length];
      const far = places[other % places.length];
      if (!place || !far) continue;
      apply(root, place, how, how === 'swap' ? structuredClone(read(root, far)) : structuredClone(value));
    }
    return root;
  });
}

function read(root: Json, place: Place): Json {
  let at: Json = root;
  for (const key of place) at = (at as Record<string | number, Json>)[key] as Json;
  return at;
}

function apply(root: Json, place: Place, how: string, value: Json): void {
  const parent = read(root, place.slice(0, -1)) as Record<string | number, Json> | Json[];
  const key = place.at(-1) as string | number;
  if (Array.isArray(parent)) {
    const index = key as number;
    if (how === 'drop') parent.splice(index, 1);
    else if (how === 'double') parent.push(structuredClone(parent[index] as Json));
    else if (how === 'add') parent.push(value);
    else parent[index] = value;
    return;
  }
  if (how === 'drop') delete parent[key];
  else if (how === 'rename') {
    parent[`${key}x`] = parent[key] as Json;
    delete parent[key];
  } else if (how === 'add') parent[`${key}2`] = value;
  else parent[key] = value;
}
