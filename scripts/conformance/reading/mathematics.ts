/** Display mathematics, which Vale passes over: from a line that begins with `$$` to one of nothing else, or to the end. */
import type { gfm, gfmHtml } from 'micromark-extension-gfm';

type Extension = ReturnType<typeof gfm>;
type HtmlExtension = ReturnType<typeof gfmHtml>;
type Construct = Extract<NonNullable<Extension['flow']>[string], { tokenize: unknown }>;
type Tokenize = Construct['tokenize'];
type Handle = NonNullable<NonNullable<HtmlExtension['enter']>['link']>;
type Code = Parameters<ReturnType<Tokenize>>[0];

const dollar = 36;
const isEnd = (code: Code) => code === null || (code !== null && code <= -3);
const isSpace = (code: Code) => code === 32 || code === -1 || code === -2;

/** A line that goes on in the same container. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      if (code === null) return nok(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (after) => (this.parser.lazy[this.now().line] ? nok(after) : ok(after));
    };
  },
};

/** The line that closes it. */
const closing: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let spaces = 0;
    let signs = 0;
    return (code) => {
      effects.enter('mathematicsFence' as never);
      return before(code);
    };
    function before(code: Code): ReturnType<typeof ok> {
      if (isSpace(code) && spaces++ < 3) {
        effects.consume(code);
        return before;
      }
      return sign(code);
    }
    function sign(code: Code): ReturnType<typeof ok> {
      if (code === dollar) {
        signs++;
        effects.consume(code);
        return sign;
      }
      return signs < 2 ? nok(code) : after(code);
    }
    function after(code: Code): ReturnType<typeof ok> {
      if (isSpace(code)) {
        effects.consume(code);
        return after;
      }
      if (!isEnd(code)) return nok(code);
      effects.exit('mathematicsFence' as never);
      return ok(code);
    }
  },
};

const tokenize: Tokenize = (effects, ok, nok) => {
  let signs = 0;
  return (code) => {
    effects.enter('mathematics' as never);
    effects.enter('mathematicsFence' as never);
    return opening(code);
  };
  function opening(code: Code): ReturnType<typeof ok> {
    if (code === dollar) {
      signs++;
      effects.consume(code);
      return opening;
    }
    return signs < 2 ? nok(code) : rest(code);
  }
  function rest(code: Code): ReturnType<typeof ok> {
    if (!isEnd(code)) {
      effects.consume(code);
      return rest;
    }
    effects.exit('mathematicsFence' as never);
    return lineEnd(code);
  }
  function lineEnd(code: Code): ReturnType<typeof ok> {
    return effects.attempt(nextLine, effects.attempt(closing, done, line), done)(code);
  }
  function line(code: Code): ReturnType<typeof ok> {
    if (isEnd(code)) return lineEnd(code);
    effects.enter('mathematicsLine' as never);
    return within(code);
  }
  function within(code: Code): ReturnType<typeof ok> {
    if (!isEnd(code)) {
      effects.consume(code);
      return within;
    }
    effects.exit('mathematicsLine' as never);
    return lineEnd(code);
  }
  function done(code: Code): ReturnType<typeof ok> {
    effects.exit('mathematics' as never);
    return ok(code);
  }
};

export function mathematics(): Extension {
  return { flow: { [dollar]: { name: 'mathematics', concrete: true, tokenize } } };
}

const open: Handle = function () {
  this.lineEndingIfNeeded();
  this.tag('<pre>');
};
const write: Handle = function (token) {
  this.raw(`${this.encode(this.sliceSerialize(token))}\n`);
};
const close: Handle = function () {
  this.tag('</pre>');
  this.lineEndingIfNeeded();
};

export const mathematicsHtml = { enter: { mathematics: open }, exit: { mathematicsLine: write, mathematics: close } } as HtmlExtension;
