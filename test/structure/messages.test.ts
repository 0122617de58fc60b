import { describe, expect, it } from 'vitest';
import { messages } from '../../lib/messaging/messages.ts';
import { readSources } from './sources.ts';

const background = readSources('entrypoints/background')
  .map((source) => source.text)
  .join('\n');

describe('messages', () => {
  it('have a handler each in the background', () => {
    const orphans = Object.keys(messages).filter((name) => !background.includes(`'${name}'`) && !background.includes(`${name}:`));
    expect(orphans).toEqual([]);
  });

  it('have a sender each outside of it', () => {
    const senders = readSources('lib', 'components', 'entrypoints')
      .filter((source) => source.path !== 'lib/messaging/messages.ts' && !source.path.startsWith('entrypoints/background/'))
      .map((source) => source.text)
      .join('\n');
    const unused = Object.keys(messages).filter((name) => !senders.includes(`'${name}'`));
    expect(unused).toEqual([]);
  });
});
