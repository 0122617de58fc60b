/**
 * Does this request publish? Pure and small: it runs in the bridge on every gated page and in the background, so
 * zod and other modules may only be imported as types. Keeps [G12] and [G13] of `docs/gate.md`.
 *
 * A server decides what a request means, so this reads one as PHP and WordPress 6.6 do (`WP_REST_Request`: JSON
 * before form before query before URL). Where two readings are possible, the request is treated as a publish whose text is unknown:
 * a hostile page gains nothing from being ambiguous, and no honest one is.
 */
import type { PublishAction } from '../brand-protocol/schema.ts';
import type { Condition, RequestSpec } from '../sites/schema.ts';

export interface RequestBody {
  /** `opaque`: there is a body and it could not be read (a stream, bytes). */
  format: 'none' | 'json' | 'form' | 'text' | 'opaque';
  text?: string;
  /** For `json` the parsed value, for `form` name and value pairs in order. Ignored where there is `text`. */
  value?: unknown;
}

export interface HeldRequest {
  /** Absolute. */
  url: string;
  method: string;
  /** Names in any case. */
  headers: Readonly<Record<string, string>>;
  body: RequestBody;
}

export type Params = Readonly<Record<string, unknown>>;

export interface RequestMatch {
  spec: RequestSpec;
  action: PublishAction | 'send';
  /** Named groups of the URL pattern, query and body together; PHP arrays are objects with the keys `0`, `1`, ... */
  params: Params;
  /** What the request itself carries of the text; a field it leaves out stays as stored. */
  fields: { title?: string; content?: string; excerpt?: string };
  /** For `send`: the prompt, parts joined by line breaks. */
  prompt?: string;
  /** The text cannot be known from the request. Treat as a publish that nobody signed. */
  opaque?: true;
  /** Only a publish when the stored item is live: read it and ask again with `stored`. */
  needsStored?: true;
}

type Bag = Record<string, unknown>;
type Pairs = readonly (readonly [string, unknown])[];
/** `unsure`: names that the server might read differently than we do. */
interface Reading {
  params: Bag;
  unsure: readonly string[];
}

const bag = (): Bag => Object.create(null) as Bag;
const isObject = (value: unknown): value is Bag => typeof value === 'object' && value !== null;

/** PHP reads `a.b`, `a b` and `a[b` as `a_b`, and stops at a NUL (`php_register_variable_ex`). */
function toPhpName(name: string): string[] {
  const clean = (name.split('\0')[0] ?? '').replace(/^ +/, '');
  const [, root = '', rest = ''] = /^([^[]*)((?:\[[^\]]*\])*)/.exec(clean) ?? [];
  const whole = rest || !clean.includes('[') ? root : clean.replace('[', '_');
  return [whole.replace(/[ .]/g, '_'), ...[...rest.matchAll(/\[([^\]]*)\]/g)].map((part) => part[1] ?? '')];
}

/** PHP's own limit (`max_input_vars`): it drops what comes after, so a longer form is not readable for certain. */
const maxPairs = 1000;

function readPairs(pairs: Pairs): Reading | null {
  if (pairs.length > maxPairs) return null;
  const params = bag();
  const unsure: string[] = [];
  for (const [name, value] of pairs) {
    const path = toPhpName(toText(name) ?? '');
    const root = path[0] ?? '';
    let at = params;
    path.forEach((step, depth) => {
      const key = depth > 0 && step === '' ? String(Object.keys(at).length) : step;
      if (depth < path.length - 1) {
        if (!isObject(at[key])) at[key] = bag();
        at = at[key] as Bag;
        return;
      }
      if (key in at && at[key] !== value) unsure.push(root);
      at[key] = typeof value === 'string' ? value : '';
    });
  }
  return { params, unsure };
}

/** Parts of a multipart body that are fields; null when it is not put together the plain way. */
function readMultipart(text: string, type: string): Reading | null {
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (!boundary) return null;
  const parts = `\r\n${text}`.split(`\r\n--${boundary}`);
  if (parts.length < 2 || parts[0] !== '' || !parts.at(-1)?.startsWith('--')) return null;
  const pairs: [string, string][] = [];
  for (const part of parts.slice(1, -1)) {
    const split = part.indexOf('\r\n\r\n');
    const head = part.slice(0, split);
    const name = /^\r\ncontent-disposition: form-data; name="([^"]*)"/i.exec(head)?.[1];
    if (split < 0 || name === undefined) return null;
    if (!/filename/i.test(head)) pairs.push([name, part.slice(split + 4)]);
  }
  return readPairs(pairs);
}

function readJson(text: string): Reading | null {
  try {
    const value: unknown = JSON.parse(text);
    return { params: isObject(value) ? (value as Bag) : bag(), unsure: [] };
  } catch {
    return null;
  }
}

function readText(text: string, contentType: string): Reading | null {
  const type = contentType.toLowerCase();
  if (text === '') return { params: bag(), unsure: [] };
  if (/^[^;]*json/.test(type)) return readJson(text);
  const form = readPairs([...new URLSearchParams(text)]);
  if (type.includes('x-www-form-urlencoded')) return form;
  if (type.includes('multipart/')) return readMultipart(text, contentType);
  if (type !== '' && !type.startsWith('text/plain')) return null;
  // Nobody says what it is: the likely reading, unsure of every name the other reading would have.
  const json = readJson(text);
  return json ? { params: json.params, unsure: Object.keys(form?.params ?? {}) } : text.includes('=') ? form : null;
}

/** Parameters of a body by its content type (`''` = not known); null when it cannot be read for certain. */
export function toParams(text: string, contentType: string): Params | null {
  return readText(text, contentType)?.params ?? null;
}

function readBody(body: RequestBody | undefined, contentType: string): Reading | null {
  if (body?.format === 'none') return { params: bag(), unsure: [] };
  if (!body || body.format === 'opaque') return null;
  const { text, value, format } = body;
  if (typeof text === 'string') {
    const named = format === 'json' ? 'application/json' : format === 'form' ? 'application/x-www-form-urlencoded' : '';
    return readText(text, contentType || named);
  }
  if (format !== 'form') return isObject(value) ? { params: value, unsure: [] } : null;
  return Array.isArray(value) && value.every(Array.isArray) ? readPairs(value as unknown as Pairs) : null;
}

/** All values at a pointer (RFC 6901); `*` = every entry, `-1` = the last. Own properties only. Never throws. */
export function readPointer(value: unknown, pointer: string): unknown[] {
  let found: unknown[] = [value];
  for (const raw of pointer.split('/').slice(1)) {
    const step = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    found = found.flatMap((at): unknown[] => {
      if (!isObject(at)) return [];
      if (step === '*') return Object.values(at);
      if (step === '-1') return Object.values(at).slice(-1);
      return Object.hasOwn(at, step) ? [at[step]] : [];
    });
  }
  return found;
}

/** The text of a value: scalars as strings, WordPress's `{raw}` unwrapped; anything else has none. */
function toText(value: unknown): string | undefined {
  const plain = isObject(value) && Object.hasOwn(value, 'raw') ? value.raw : value;
  return isObject(plain) || plain === null || plain === undefined ? undefined : String(plain);
}

/** Flag `i` everywhere: WordPress matches routes that way. Compiled once per pattern. */
const patterns = new Map<string, RegExp>();
function toPattern(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'i');
  patterns.set(source, known);
  return known;
}

function holds(condition: Condition, params: Params): boolean {
  // PHP's `isset` is false for null, so a null counts as left out.
  const values = readPointer(params, condition.pointer).filter((value) => value !== null && value !== undefined);
  if (condition.exists !== undefined && condition.exists !== values.length > 0) return false;
  const texts = values.flatMap((value) => toText(value) ?? []);
  // Admin forms go through `sanitize_key`, which makes a `publish` of "Publish" and "pub lish".
  if (condition.notIn && texts.some((text) => condition.notIn?.includes(text))) return false;
  const wanted = condition.in;
  const keys = texts.map((text) => text.toLowerCase().replace(/[^a-z0-9_-]/g, ''));
  if (wanted && ![...texts, ...keys].some((text) => wanted.includes(text))) return false;
  const { matches, notIn } = condition;
  if (notIn && texts.some((text) => notIn.includes(text))) return false;
  return matches === undefined || texts.some((text) => toPattern(matches).test(text));
}

/** A condition that only something present can meet. */
const isPositive = (condition: Condition): boolean =>
  condition.in !== undefined || condition.matches !== undefined || condition.exists === true;

/**
 * URL as patterns see it: escapes in path and query decoded once, query names as PHP reads them, no fragment. Escapes
 * of `?`, `&` and `#` stay, so `[?&]name=` in a pattern means a name of the query and nothing that looks like one.
 */
export function toMatchUrl(url: string): string {
  try {
    const { origin, pathname, searchParams } = new URL(url);
    const path = pathname.replace(/%(?!3f|26|23)[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
    const query = [...searchParams].map(([name, value]) => {
      const [root = '', ...rest] = toPhpName(name);
      const whole = `${root}${rest.map((key) => `[${key}]`).join('')}=${value}`;
      return whole.replaceAll('?', '%3F').replaceAll('&', '%26').replaceAll('#', '%23');
    });
    return origin + path + (query.length ? `?${query.join('&')}` : '');
  } catch {
    return url;
  }
}

/** Equal as parameters: `5` and `"5"` are. What cannot be compared (a cycle, a nest too deep) is not. */
function same(a: unknown, b: unknown): boolean {
  if (!isObject(a) && !isObject(b)) return String(a) === String(b);
  try {
    return a === b || JSON.stringify(a) === JSON.stringify(b);
  } catch {
    return false;
  }
}

/**
 * The first spec that the request fits, or null when it publishes nothing. `stored` says whether the item is live
 * where that was asked for; without it a spec that depends on it matches with `needsStored`. Never throws on a
 * hostile request; an invalid pattern in a spec throws.
 */
export function matchRequest(specs: readonly RequestSpec[], request: HeldRequest, stored?: { live: boolean }): RequestMatch | null {
  const url = toMatchUrl(request.url);
  const fitting = specs.flatMap((spec) => {
    const found = toPattern(spec.url).exec(url);
    // A group that took no part is no parameter.
    return found
      ? [{ spec, groups: Object.fromEntries(Object.entries(found.groups ?? {}).filter(([, value]) => value !== undefined)) }]
      : [];
  });
  if (!fitting.length) return null;

  const headers = Object.fromEntries(
    Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), toText(value) ?? '']),
  );
  const query = readPairs(URL.canParse(request.url) ? [...new URL(request.url).searchParams] : []);
  const empty = request.body?.format === 'none' || request.body?.text === '';
  const body = readBody(request.body, headers['content-type'] ?? '');
  const sent = (toText(request.method) ?? '').toUpperCase();
  const override = toText(query?.params._method) ?? headers['x-http-method-override'];
  const method = override === undefined ? sent : override.trim().toUpperCase();

  for (const { spec, groups } of fitting) {
    if (spec.whenStored === 'live' && stored && !stored.live) continue;
    const conditions = [...(spec.all ?? []), ...(spec.any ?? [])];
    // An override counts only where the server looks for one, which cannot be seen from here, so what was sent counts
    // as well; unless there is nothing in the request, where it would turn "delete this" into "update this".
    const asked = spec.action === 'send' || !empty || conditions.some(isPositive);
    const fits = [method, '*', ...(asked ? [sent] : [])].some((one) => spec.methods.includes(one));
    if (!fits) continue;

    const layers = [groups, query?.params ?? {}, body?.params ?? {}];
    const params: Bag = Object.assign(bag(), ...layers);
    const pointers = [...conditions.map((condition) => condition.pointer), ...Object.values(spec.fields ?? {}), spec.prompt ?? '', '/id'];
    const unsure = pointers.some((pointer) => {
      const root = pointer.split('/')[1] ?? '';
      const given = layers.filter((layer) => Object.hasOwn(layer, root)).map((layer) => layer[root]);
      return given.some((value) => !same(value, given[0])) || query?.unsure.includes(root) || body?.unsure.includes(root);
    });
    if (!body || !query || unsure) {
      return { spec, action: spec.action === 'send' ? 'send' : 'publish', params, fields: {}, opaque: true };
    }
    if (!(spec.all ?? []).every((condition) => holds(condition, params))) continue;
    if (spec.any?.length && !spec.any.some((condition) => holds(condition, params))) continue;

    const match: RequestMatch = { spec, action: spec.action, params, fields: {} };
    for (const name of ['title', 'content', 'excerpt'] as const) {
      const pointer = spec.fields?.[name];
      const text = pointer ? readPointer(params, pointer).map(toText)[0] : undefined;
      if (text !== undefined) match.fields[name] = text;
    }
    if (spec.prompt)
      match.prompt = readPointer(params, spec.prompt)
        .flatMap((value) => toText(value) ?? [])
        .join('\n');
    if (spec.whenStored === 'live' && !stored) match.needsStored = true;
    return match;
  }
  return null;
}
