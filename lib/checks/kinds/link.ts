/** Links: where they lead, what they carry, and what their words say. Addresses in plain text count as links. */
import { z } from '../../platform/zod.ts';
import { correct, toAddress } from '../links/address.ts';
import { toHostProblems } from '../links/hosts.ts';
import { findProblems, type Problem } from '../links/problems.ts';
import type { Reading, Span } from '../reading/reading.ts';
import { isWithin } from '../reading/scope.ts';
import type { Hit } from '../types.ts';
import { flag, source } from './fields.ts';
import { defineKind, listPatterns } from './kind.ts';

const hosts = z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(253))).check(z.minLength(1)));
const parameter = z.string().check(z.regex(/^\w+$/));
const value = z.string().check(z.minLength(1), z.maxLength(200));

interface Link extends Span {
  href: string;
  /** The address is the text itself, so putting the text right puts the link right. */
  isText: boolean;
}

/** What may stand in an address in running text; a bracket or a sign at its end belongs to the sentence. */
const untilSpace = /^[^\s<>"“”«»\\^`{|}]+/u;
const endSigns = /[.,;:!?…'’*_\]]+$/u;

function trimAddress(written: string): string {
  let text = written.replace(endSigns, '');
  while (text.endsWith(')') && text.split('(').length < text.split(')').length) text = text.slice(0, -1).replace(endSigns, '');
  return text;
}

/** An address as people write it. */
const toShown = (href: string) => href.replace(/^https?:\/\/(?:www\.)?|\/$/gi, '');

export const link = defineKind({
  kind: 'link',
  says: ['match', 'fix', 'problem', 'host'],
  readsLinks: true,
  fields: {
    /** Only these hosts and what is below them. Relative links and `internal` are always allowed. */
    allow: hosts,
    forbid: hosts,
    /** The organisation's own hosts. */
    internal: hosts,
    /** No `http:`. */
    https: flag,
    /** No `#`, `example.com`, `localhost` and the like. */
    placeholders: flag,
    /** No click ids (`gclid`, `fbclid`, ...). */
    tracking: flag,
    utm: z.optional(
      z.strictObject({
        /** On links to these hosts. Default: every link with a host. */
        hosts,
        require: z.optional(z.array(parameter).check(z.minLength(1))),
        /** What a parameter may be. Where it is missing and there is one value only, that is the fix. */
        values: z.optional(z.record(parameter, z.array(value).check(z.minLength(1)))),
        lowercase: flag,
        /** None on relative links and on `internal`: there they overwrite where a visitor came from. */
        internal: z.optional(z.literal('forbid')),
      }),
    ),
    text: z.optional(
      z.strictObject({
        /** Words that say nothing as the whole text of a link: expressions, ignoring case. */
        forbid: z.optional(z.array(source).check(z.minLength(1))),
        /** No address as the words of a link. */
        bare: flag,
      }),
    ),
  },
  patterns: (rule) => listPatterns('text/forbid', rule.text?.forbid),
  problems: ({ allow, forbid, internal, utm }) => [
    ...toHostProblems('allow', allow),
    ...toHostProblems('forbid', forbid),
    ...toHostProblems('internal', internal),
    ...toHostProblems('utm/hosts', utm?.hosts),
  ],
  compile(rule, tools) {
    const { forbid, bare } = rule.text ?? {};
    const written = tools.terms(['https?://', 'www\\.'], { ignorecase: true, nonword: true });
    const empty = forbid
      ? tools.expression(`^(?:${forbid.map((each) => `(?:${each})`).join('|')})$`, { ignorecase: true, nonword: true })
      : null;

    function* wordProblems(words: string, href: string): Generator<Problem> {
      if (empty) {
        empty.lastIndex = 0;
        if (empty.test(words.replace(/[\s.,;:!?…→»›>]+$/u, ''))) yield { say: 'The words of this link don’t say where it leads.' };
      }
      if (bare && (/^(?:https?:\/\/|www\.)\S+$/i.test(words) || (words.includes('.') && toShown(words) === toShown(href))))
        yield { say: 'Give this link words instead of an address.' };
    }

    /** Addresses that stand in the text without being links there. */
    function toTextLinks({ text, block }: Reading, starts: readonly Span[]): Link[] {
      const found: Link[] = [];
      for (const { start } of starts) {
        if (start < (found.at(-1)?.end ?? 0) || block.links?.some((span) => start >= span.start && start < span.end)) continue;
        // No beginning: "xhttp://", "mail@www.".
        if (start > 0 && /[\p{L}\p{N}@/.-]/u.test(text.charAt(start - 1))) continue;
        const href = trimAddress(text.slice(start, start + 2000).match(untilSpace)?.[0] ?? '');
        if (/^(?:https?:\/\/|www\.)[^/?#.]/i.test(href)) found.push({ start, end: start + href.length, href, isText: true });
      }
      return found;
    }

    /** One finding per link, whatever is wrong with it: the fix puts all of it right. */
    function toHit({ start, end, href, isText }: Link, text: string): Hit | null {
      const match = text.slice(start, end);
      const isShort = isText && /^www\./i.test(href);
      const address = toAddress(isShort ? `https://${href}` : href);
      const [first, ...more] = [...findProblems(rule, href, address), ...(isText ? [] : wordProblems(match.trim(), href))];
      if (!first) return null;
      const changes = [first, ...more].flatMap(({ change }) => change ?? []);
      const right = address && changes.length > 0 ? correct(address, changes) : '';
      const problem = more.length > 0 ? `${first.say} And ${more.length} more.` : first.say;
      return {
        start,
        end,
        message: tools.say({ match, fix: right, problem, host: address && !address.isRelative ? address.url.hostname : '' }),
        fixes: isText && right !== '' ? [{ kind: 'replace', text: isShort ? right.replace(/^https:\/\//, '') : right }] : [],
        text: match,
        // Behind other words it is not in the text: a person puts it in.
        ...(!isText && right !== '' ? { address: right } : {}),
      };
    }

    return {
      block(reading, units) {
        const links: Link[] = (reading.block.links ?? [])
          .filter((span) => isWithin(units, span))
          .map((span) => ({ ...span, isText: false }));
        const starts = written.find(reading, units);
        if (links.length === 0 && starts.length === 0) return null;
        const hits = [...links, ...toTextLinks(reading, starts)].flatMap((each) => toHit(each, reading.text) ?? []);
        return hits.length > 0 ? hits : null;
      },
    };
  },
});
