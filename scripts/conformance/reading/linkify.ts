/** Addresses in running text, as Vale's reader of Markdown knows them: a host has a dot, so `http://localhost` is none. */
import type { gfm, gfmHtml } from 'micromark-extension-gfm';

type Extension = ReturnType<typeof gfm>;
type HtmlExtension = ReturnType<typeof gfmHtml>;
type Construct = Extract<NonNullable<Extension['text']>[string], { tokenize: unknown }>;
type Tokenize = Construct['tokenize'];
type Handle = NonNullable<NonNullable<HtmlExtension['enter']>['link']>;

const url = /(?:https?|ftp):\/\/[-\w@:%.+~#=]{1,256}\.[a-z]+(?::\d+)?(?:[/#?][-\w@:%+.~#$!?&/=();,'">^{}[\]`]*)?/y;
const page = /www\.[-\w@:%.+~#=]{1,256}\.[a-z]+(?:[/#?][-\w@:%+.~#!?&/=();,'">^{}[\]`]*)?/y;
const mailbox = /[\w.!#$%&'*+/=?^`{|}~-]+@[a-zA-Z\d](?:[a-zA-Z\d-]{0,61}[a-zA-Z\d])?(?:\.[a-zA-Z\d](?:[a-zA-Z\d-]{0,61}[a-zA-Z\d])?)+/y;

/** How long the address is that begins here; 0 where none does. */
function lengthAt(source: string, from: number): number {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = from;
    return pattern.exec(source)?.[0] ?? null;
  };
  const address = match(url) ?? match(page);
  if (address !== null) return trimEnd(trimAddress(address)).length;
  const mail = match(mailbox)?.replace(/\.$/, '');
  return mail === undefined || /[-_]/.test(source[from + mail.length] ?? '') ? 0 : trimEnd(mail).length;
}

function trimAddress(address: string): string {
  if (address.endsWith('.')) return address.slice(0, -1);
  if (address.endsWith(')')) {
    const surplus = address.split(')').length - address.split('(').length;
    return surplus > 0 ? address.slice(0, -surplus) : address;
  }
  return address.replace(/&[a-zA-Z\d]+;$/, '');
}

function trimEnd(address: string): string {
  return address.replace(/[?!.,:*_~]+$/, '');
}

/** Nothing, white space, or one of `*_~(`. */
const startsAfter = (code: number | null) => code === null || code < 0 || [32, 40, 42, 95, 126].includes(code);

/** @param source all of it: the parser tells where it is, and hands on one sign at a time. */
export function linkify(source: string): Extension {
  const tokenize: Tokenize = function (effects, ok, nok) {
    let left = 0;
    const inside = this.events.some(([, { type, _balanced }]) => (type === 'labelLink' || type === 'labelImage') && !_balanced);
    const isStart = startsAfter(this.previous);
    const offset = this.now().offset;
    return (code) => {
      left = inside || !isStart ? 0 : lengthAt(source, offset);
      if (left === 0) return nok(code);
      effects.enter('linkified' as never);
      return next(code);
    };
    function next(code: Parameters<typeof ok>[0]): ReturnType<typeof ok> {
      if (left-- > 0) {
        effects.consume(code);
        return next;
      }
      effects.exit('linkified' as never);
      return ok(code);
    }
  };
  const construct: Construct = {
    name: 'linkified',
    tokenize,
    previous: startsAfter,
  };
  // All that an address may begin with.
  const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
  return { text: Object.fromEntries(letters.map((letter) => [letter.charCodeAt(0), construct])) };
}

/** Signs that an address has in its text only: where there are any, the text is another than the address. */
function escapeAddress(address: string): string {
  return encodeURI(address)
    .replace(/[[\]]/g, encodeURIComponent)
    .replace(/%25(?=[\da-fA-F]{2})/g, '%');
}

const write: Handle = function (token) {
  const address = this.sliceSerialize(token);
  const scheme = address.startsWith('www.') ? 'http://' : /^(?:https?|ftp):/.test(address) ? '' : 'mailto:';
  this.tag(`<a href="${this.encode(scheme + escapeAddress(address))}">`);
  this.raw(this.encode(address));
  this.tag('</a>');
};

export const linkifyHtml = { enter: { linkified: write } } as HtmlExtension;
