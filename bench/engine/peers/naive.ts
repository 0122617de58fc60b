/** The same 50 rules of ten terms, one expression each, run over every block. */
import { createTerms } from '../../corpus.ts';
import { createNaivePort } from '../naive-port.ts';
import { toTermRules } from '../protocols.ts';
import type { Peer } from './peer.ts';

export const naive: Peer = {
  id: 'naive',
  name: 'naive port, one RegExp per rule, the same 500 terms',
  packages: [],
  rounds: 40,
  async load() {
    const check = createNaivePort(toTermRules(createTerms(500)), 'ascii');
    return ({ blocks }) => check(blocks);
  },
};
