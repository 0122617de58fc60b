/** wan9yu/argus-redact: short texts in eight languages that must and must not be found, by kind. */
import type { Doc } from '../score.ts';
import type { PublicSet, Repository } from './repository.ts';

const kinds: Readonly<Record<string, string>> = {
  credit_card: 'card',
  email: 'email',
  iban: 'iban',
  ip_address: 'network',
  phone: 'phone',
  ssn: 'national-id.us.ssn',
  nino: 'national-id.uk.nino',
  rrn: 'national-id.kr',
  aadhaar: 'national-id.in.aadhaar',
  pan: 'national-id.in.pan',
  cpf: 'national-id.br.cpf',
  cnpj: 'national-id.br.cnpj',
  id_number: 'national-id.cn',
};
const regions: Readonly<Record<string, string>> = {
  zh: 'zh-CN',
  ja: 'ja-JP',
  ko: 'ko-KR',
  uk: 'en-GB',
  de: 'de-DE',
  in: 'en-IN',
  br: 'pt-BR',
};

interface Case {
  input: string;
  should_match: boolean;
  type: string;
  expected_text?: string;
}

function read(repository: Repository): Doc[] {
  return repository.list(/^tests\/fixtures\/(?:\w\w_\w+|email|iban|shared_\w+)\.json$/).flatMap((path) =>
    (JSON.parse(repository.read(path)) as Case[]).flatMap(({ input: text, should_match, type, expected_text }): Doc[] => {
      const kind = /secrets|url_token/.test(path) ? 'secrets' : kinds[type];
      if (!kind || typeof text !== 'string' || should_match === undefined) return [];
      const language = regions[path.replace(/^.*\/(\w\w)_.*$/, '$1')] ?? 'en-US';
      if (!should_match) return [{ text, language, kinds: [kind], spans: [] }];
      const start = expected_text === undefined ? 0 : Math.max(0, text.indexOf(expected_text));
      const end = start + (expected_text ?? text).length;
      return [{ text, language, kinds: [kind], spans: [{ start, end, kind, loose: expected_text === undefined || kind === 'secrets' }] }];
    }),
  );
}

export const argusRedact: readonly PublicSet[] = [{ name: 'argus-redact', repository: 'argus-redact', read }];
