/** Comments in a text that switch Vale off and on: for everything, for a rule or a style, and for a rule's finding of certain words. */

export interface Switches {
  /** Of everything. */
  readonly off: boolean;
  /** @param name a rule's, or a rule's with the words in brackets. */
  isOff(name: string): boolean;
}

export interface Comments extends Switches {
  read(comment: string): void;
  /** After the text, before rules look at it as a whole: only "off" is remembered. */
  reset(): void;
  /** As it is now. */
  now(): Switches;
}

/** @param styles that are on for the file. */
export function createComments(styles: readonly string[]): Comments {
  const states = new Map<string, boolean>();
  let frozen: Switches | null = null;

  function set(name: string, isOff: boolean): void {
    states.set(name, isOff);
    frozen = null;
  }

  function read(comment: string): void {
    const words = comment.match(/^vale (.+\..+)(\[.+\]) = (YES|NO)$/);
    const single = comment.match(/^vale (.+\..+|[^.]+) = (YES|NO|on|off)$/);
    const chosen = comment.match(/^vale styles? = (.*)$/);
    if (comment === 'vale off' || comment === 'vale on') set('off', comment === 'vale off');
    else if (words) for (const each of readList(words[2] ?? '')) set(`${words[1]}[${each}]`, words[3] === 'NO');
    else if (single) set(single[1] ?? '', single[2] === 'NO' || single[2] === 'off');
    else if (chosen) {
      for (const style of styles) set(style, true);
      for (const style of (chosen[1] ?? '').split(', ')) set(style, false);
    }
  }

  const isOff = (from: ReadonlyMap<string, boolean>, name: string) => {
    const style = name.includes('.') ? name.slice(0, name.indexOf('.')) : null;
    return from.get('off') === true || (style !== null && from.get(style) === true) || from.get(name) === true;
  };
  return {
    get off() {
      return states.get('off') === true;
    },
    isOff: (name) => isOff(states, name),
    read,
    reset() {
      for (const name of [...states.keys()]) if (name !== 'off') set(name, false);
    },
    now() {
      if (frozen) return frozen;
      const copy = new Map(states);
      frozen = { off: copy.get('off') === true, isOff: (name) => isOff(copy, name) };
      return frozen;
    },
  };
}

function readList(json: string): string[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) && list.every((each) => typeof each === 'string') ? list : [];
  } catch {
    return [];
  }
}
