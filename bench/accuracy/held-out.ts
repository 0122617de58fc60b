/**
 * The held-out corpus: marketing prose with numbers drawn by a seed, written after the detectors and never tuned on. Numbers of persons are
 * drawn until an independent library (stdnum) calls them valid, IBANs get their check digits here, secrets are drawn from the forms that
 * providers document, written down a second time. Long because it is prose in eight languages and a table of forms.
 */
import { stdnum } from 'stdnum';
import { toDoc } from './corpus.ts';
import type { Doc } from './score.ts';

const seed = 7_130_926;
const rounds = 12;

/** Mulberry32. */
function createRandom(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digits = '0123456789';
const hex = '0123456789abcdef';
const alnum = lower + upper + digits;

export function heldOut(kinds: readonly string[]): Doc[] {
  const below = createRandom(seed);
  const of = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const draw = (alphabet: string, length: number) => Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join('');
  const n = (length: number) => draw(digits, length);
  const between = (least: number, most: number) => least + below(most - least + 1);
  const two = (value: number) => String(value).padStart(2, '0');
  const pattern = (shape: string) =>
    shape.replace(/[9AaHXDM]/g, (place) =>
      place === '9'
        ? n(1)
        : place === 'A'
          ? draw(upper, 1)
          : place === 'a'
            ? draw(lower, 1)
            : place === 'H'
              ? draw(hex, 1)
              : place === 'X'
                ? draw(alnum, 1)
                : place === 'D'
                  ? two(between(1, 28))
                  : two(between(1, 12)),
    );

  /** Draws until the library says yes. */
  function valid(country: string, name: string, shape: () => string): string {
    const peer = stdnum[country]?.[name];
    if (!peer) throw new Error(`no ${country} ${name}`);
    for (let tries = 0; tries < 200_000; tries++) {
      const value = shape();
      if (peer.validate(value).isValid) return value;
    }
    throw new Error(`none drawn: ${country} ${name}`);
  }

  function luhn(prefix: string, length: number): string {
    const body = prefix + n(length - prefix.length - 1);
    const sum = [...body].reverse().reduce((total, char, at) => {
      const value = Number(char) * (at % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    return `${body}${(10 - (sum % 10)) % 10}`;
  }

  function iban(country: string, bban: string): string {
    const rest = [...`${bban}${country}00`].reduce((left, char) => {
      const value = /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55;
      return (left * (value > 9 ? 100 : 10) + value) % 97;
    }, 0);
    return `${country}${two(98 - rest)}${bban}`;
  }

  const inFours = (text: string) => (text.match(/.{1,4}/g) ?? []).join(' ');
  const name = () =>
    of(['Ada Okafor', 'Jörg Brandt', 'Chloé Martin', 'Nuria Vidal', 'Piotr Zając', 'Rui Matos', 'Sanne de Boer', 'Tom Ashby']);
  const mail = () =>
    `${of(['ada', 'j.brandt', 'chloe_m', 'n.vidal+shop', 'piotr-z', 'rui.matos', 'info', 'press.office'])}${of(['', '', n(2)])}@${of(['lakeside.example', 'mail.nordwind.example', 'atelier-brume.example', 'correo.example', 'poczta.example', 'brandhuis.example'])}`;
  const card = () =>
    of([
      () => inFours(luhn('4', 16)),
      () => luhn(`5${between(1, 5)}`, 16),
      () => inFours(luhn('2223', 16)),
      () => luhn('37', 15).replace(/^(.{4})(.{6})/, '$1 $2 '),
      () => luhn('6011', 16).replace(/(.{4})(?=.)/g, '$1-'),
    ])();
  const account = () =>
    of([
      () => iban('DE', n(18)),
      () => iban('NL', `ABNA${n(10)}`),
      () => iban('GB', `BARC${n(14)}`),
      () => iban('AT', n(16)),
      () => iban('CH', n(17)),
      () => iban('DK', n(14)),
    ])();
  const phone = () =>
    of([
      () => `+44 20 7946 0${n(3)}`,
      () => `+49 30 23125 ${n(3)}`,
      () => `+33 1 99 00 ${n(2)} ${n(2)}`,
      () => `+1 (${of(['212', '415', '312'])}) 555-01${n(2)}`,
      () => `${of(['212', '415', '617'])}-555-01${n(2)}`,
      () => `(${of(['305', '718'])}) 555-01${n(2)}`,
      () => `0161 496 0${n(3)}`,
      () => `07700 900${n(3)}`,
      () => `01 99 00 ${n(2)} ${n(2)}`,
      () => `+48 22 555 ${n(2)} ${n(2)}`,
      () => `+351 21 555 ${n(4)}`,
    ])();
  const ids: Readonly<Record<string, readonly (() => string)[]>> = {
    'national-id.us.ssn': [
      () =>
        `Payroll needs the social security number ${mark(
          'national-id.us.ssn',
          valid('US', 'ssn', () => pattern('999-99-9999')),
        )}.`,
      () =>
        `SSN: ${mark(
          'national-id.us.ssn',
          valid('US', 'ssn', () => n(9)),
        )}`,
    ],
    'national-id.uk.nino': [
      () =>
        `His National Insurance number, ${mark(
          'national-id.uk.nino',
          valid('GB', 'nino', () => pattern('AA999999') + draw('ABCD', 1)),
        )}, is on the contract.`,
      () =>
        `NINO ${mark(
          'national-id.uk.nino',
          valid('GB', 'nino', () => pattern('AA 99 99 99 ') + draw('ABCD', 1)),
        )}`,
    ],
    'national-id.uk.utr': [
      () =>
        `The freelancer’s UTR is ${mark(
          'national-id.uk.utr',
          valid('GB', 'utr', () => n(10)),
        )}.`,
    ],
    'national-id.de.tax': [
      () =>
        `Steueridentifikationsnummer: ${mark(
          'national-id.de.tax',
          valid('DE', 'idnr', () => `${between(1, 9)}${n(10)}`),
        )}`,
    ],
    'national-id.de.pension': [
      () =>
        `Ihre Rentenversicherungsnummer ${mark(
          'national-id.de.pension',
          valid(
            'DE',
            'svnr',
            () => `${of(['12', '15', '38', '65'])}${two(between(1, 28))}${two(between(1, 12))}${n(2)}${draw(upper, 1)}${n(3)}`,
          ),
        )} fehlt noch.`,
    ],
    'national-id.fr': [
      () =>
        `NIR ${mark(
          'national-id.fr',
          valid('FR', 'nir', () => `${between(1, 2)}${n(2)}${two(between(1, 12))}${two(between(1, 95))}${n(6)}${two(between(1, 97))}`),
        )}, à joindre au dossier.`,
    ],
    'national-id.es.dni': [
      () =>
        `Su DNI (${mark(
          'national-id.es.dni',
          valid('ES', 'dni', () => `${n(8)}${draw(upper, 1)}`),
        )}) caduca en mayo.`,
    ],
    'national-id.es.nie': [
      () =>
        `NIE: ${mark(
          'national-id.es.nie',
          valid('ES', 'nie', () => `${draw('XYZ', 1)}${n(7)}${draw(upper, 1)}`),
        )}`,
    ],
    'national-id.it': [
      () =>
        `Il codice fiscale è ${mark(
          'national-id.it',
          valid(
            'IT',
            'codicefiscale',
            () => `${draw(upper, 6)}${n(2)}${draw('ABCDEHLMPRST', 1)}${two(between(1, 28))}${draw(upper, 1)}${n(3)}${draw(upper, 1)}`,
          ),
        )}.`,
    ],
    'national-id.nl': [
      () =>
        `Burgerservicenummer ${mark(
          'national-id.nl',
          valid('NL', 'bsn', () => n(9)),
        )} graag controleren.`,
    ],
    'national-id.pl': [
      () =>
        `Numer PESEL ${mark(
          'national-id.pl',
          valid('PL', 'pesel', () => `${n(2)}${two(between(1, 12))}${two(between(1, 28))}${n(5)}`),
        )} na umowie.`,
    ],
    'national-id.in.aadhaar': [
      () => `Aadhaar no. ${mark('national-id.in.aadhaar', inFours(valid('IN', 'aadhaar', () => `${between(2, 9)}${n(11)}`)))}.`,
    ],
    'national-id.in.pan': [
      () =>
        `PAN: ${mark(
          'national-id.in.pan',
          valid('IN', 'pan', () => `${draw(upper, 3)}P${draw(upper, 1)}${n(4)}${draw(upper, 1)}`),
        )}`,
    ],
    'national-id.br.cpf': [
      () => `O CPF dela é ${mark('national-id.br.cpf', valid('BR', 'cpf', () => n(11)).replace(/^(.{3})(.{3})(.{3})/, '$1.$2.$3-'))}.`,
    ],
    'national-id.br.cnpj': [
      () =>
        `CNPJ da agência: ${mark('national-id.br.cnpj', valid('BR', 'cnpj', () => n(14)).replace(/^(.{2})(.{3})(.{3})(.{4})/, '$1.$2.$3/$4-'))}`,
    ],
  };
  const mark = (kind: string, value: string) => `⟦${kind}|${value}⟧`;
  const key = (beginning: string, alphabet: string, length: number) => beginning + draw(alphabet, length);
  const keyForms: readonly (() => string)[] = [
    () => key('AKIA', `${upper}234567`, 16),
    () => key('ghp_', alnum, 36),
    () => key('glpat-', alnum, 20),
    () => key('sk_live_', alnum, 24),
    () => `xoxb-${n(12)}-${n(12)}-${draw(alnum, 24)}`,
    () => key('AIza', alnum, 35),
    () => `SG.${draw(alnum, 22)}.${draw(alnum, 43)}`,
    () => key('npm_', alnum, 36),
    () => key('shpat_', hex, 32),
    () => key('sk-ant-api03-', alnum, 95),
    () => key('sk-proj-', alnum, 120),
    () => `${draw(hex, 32)}-us${between(1, 20)}`,
    () => key('key-', hex, 32),
    () => `xkeysib-${draw(hex, 64)}-${draw(alnum, 16)}`,
    () => key('hf_', alnum, 34),
    () => key('dop_v1_', hex, 64),
    () => key('lin_api_', alnum, 40),
    () => `${n(10)}:AA${draw(alnum, 33)}`,
    () => `https://hooks.slack.com/services/T${draw(upper + digits, 8)}/B${draw(upper + digits, 8)}/${draw(alnum, 24)}`,
    () => `pat-eu1-${[8, 4, 4, 4, 12].map((length) => draw(hex, length)).join('-')}`,
    () => key('figd_', alnum, 40),
    () => key('ntn_', alnum, 46),
    () => key('pul-', hex, 40),
    () => key('r8_', alnum, 37),
  ];
  const anyKey = () => of(keyForms)();
  const secretLines: readonly (() => string)[] = [
    () => `Paste ${mark('api-key', anyKey())} into the plugin and press save.`,
    () => `Der Schlüssel lautet ${mark('api-key', anyKey())} – bitte nicht weitergeben.`,
    () => `"token": "${mark('api-key', anyKey())}",`,
    () => `${of(['MAILER', 'SHOP', 'CRM', 'ADS'])}_API_KEY=${mark('api-key', draw(alnum, between(24, 40)))}`,
    () => `The API key for the ${of(['review', 'weather', 'stock photo'])} widget: ${mark('api-key', draw(alnum, 32))}`,
    () => `client_secret: '${mark('api-key', draw(alnum, 40))}'`,
    () => `Authorization: Bearer ${mark('api-key', draw(alnum, 40))}`,
    () =>
      `${of(['Algolia', 'Datadog', 'Mixpanel', 'Klaviyo', 'Bitly'])} token ${mark('api-key', draw(hex, 32))}`.replace(
        ' token ',
        ' token: ',
      ),
  ];
  const word = () => of(['heron', 'Tarn', 'walnut', 'Nebel', 'brume', 'Otter', 'larch']);
  const pass = () =>
    of([
      () => `${word()}${of(['!', '#', '-', '_', '&'])}${n(2)}${word()}`,
      () => `${draw(alnum, 5)}${n(2)}${of(['!', '$', '#'])}${draw(alnum, 3)}`,
      () => `${word()}${n(3)}${of(['!', '?', '%'])}${draw(upper, 2)}`,
    ])();
  const passwordLines: readonly (() => string)[] = [
    () => `Log in with password ${mark('password', pass())}`.replace('password ', 'password: '),
    () => `The shared password is "${mark('password', pass())}".`,
    () => `Kennwort: ${mark('password', pass())} (gilt bis Freitag)`,
    () => `mot de passe : ${mark('password', pass())}`,
    () => `sftp://${of(['fern', 'agency', 'deploy'])}:${mark('password', draw(alnum, 10))}@cdn.lakeside.example/in`,
    () => `WP_PASSWORD=${mark('password', `${draw(alnum, 9)}7`)}`,
  ];
  const publicIp = () => `${of([31, 62, 81, 91, 145, 178, 212])}.${between(1, 254)}.${between(100, 254)}.${between(1, 254)}`;
  const positives: readonly (() => string)[] = [
    () => `Draft an answer to ${name()} <${mark('email', mail())}> about the late parcel.`,
    () => `Quote ${name()} and put ${mark('email', mail())} in the footer.`,
    () => `Speakers: ${mark('email', mail())}; ${mark('email', mail())}.`,
    () => `You can reach ${name()} on ${mark('phone', phone())} until five.`,
    () => `Call ${mark('phone', phone())} or write to ${mark('email', mail())}.`,
    () => `Presse: ${name()}, Telefon ${mark('phone', phone())}`,
    () => `Refund ${name()}’s card ${mark('card', card())}, please.`,
    () => `The form had ${mark('card', card())} in the comment field.`,
    () => `Bitte auf ${mark('iban', account())} überweisen, Betreff Honorar.`,
    () => `Her account is ${mark('iban', inFours(account()))}; pay on Friday.`,
    () => `Half of the clicks came from ${mark('ip', publicIp())}.`,
    () => `The old server, ${mark('internal-ip', `192.168.${between(1, 250)}.${between(2, 250)}`)}, still answers.`,
    ...Object.values(ids).flat(),
    ...secretLines,
    ...passwordLines,
  ];
  const date = () =>
    of([
      `${two(between(1, 28))}.${two(between(1, 12))}.2026`,
      `2026-${two(between(1, 12))}-${two(between(1, 28))}`,
      `${between(1, 28)}/${between(1, 12)}/2026`,
    ]);
  const negatives: readonly (() => string)[] = [
    () => `Order ${n(of([8, 9, 10, 11, 12, 16]))} left the warehouse on ${date()}.`,
    () => `Bestellnummer ${n(of([9, 10, 11]))}, Lieferung bis ${date()}.`,
    () => `Commande n° ${n(of([9, 11, 13]))} du ${date()}.`,
    () => `Pedido n.º ${n(11)} enviado el ${date()}.`,
    () => `Style no. ${pattern('AA999999A')} in ${of(['Moss', 'Slate', 'Ochre'])}, sizes ${between(34, 38)}-${between(40, 48)}.`,
    () => `SKU ${pattern(of(['AAA-9999-99', '9999-999-9999', 'A99999999', '999-999-9999', '99999999A']))} is back.`,
    () => `EAN ${n(13)}, ISBN 978-${n(1)}-${n(2)}-${n(6)}-${n(1)}.`,
    () => `Tracking 1Z${draw(upper + digits, 16)} says tomorrow.`,
    () => `Invoice no. ${n(4)}-${n(6)} over € ${between(1, 9)}.${n(3)},${n(2)} is paid.`,
    () => `Now $${between(1, 9)},${n(3)}.${n(2)} instead of $${between(1, 9)},${n(3)}.00 until ${date()}.`,
    () => `App version ${between(1, 20)}.${between(0, 30)}.${between(0, 40)} (build ${n(5)}) is out.`,
    () => `Firmware ${between(1, 20)}.${between(0, 60)}.${between(0, 250)}.${between(0, 250)} fixes the hood sensor.`,
    () => `Commit ${draw(hex, 40)} by the web team.`,
    () => `Asset id ${[8, 4, 4, 4, 12].map((length) => draw(hex, length)).join('-')} in the library.`,
    () => `<img alt="" src="data:image/webp;base64,${draw(`${alnum}+/`, 120)}">`,
    () => `Brand colour #${draw(hex, 6)}, second #${draw(hex, 3)}, hsl(${between(0, 360)} 40% 50%).`,
    () => `https://lakeside.example/p/${draw(lower, 6)}-jacket-${n(of([6, 10, 12, 16]))}?variant=${n(14)}`,
    () => `hero-${draw(hex, 12)}.jpg, logo@${between(2, 4)}x.png and icon-${between(16, 512)}.svg`,
    () => `Set ${of(['MAILER', 'SHOP', 'ADS'])}_API_KEY=$\{${of(['MAILER', 'SHOP', 'ADS'])}_API_KEY} in the environment.`,
    () => `Replace ${of(['sk_live_', 'ghp_', 'pat-eu1-'])}${'x'.repeat(24)} by your own key.`,
    () => `api_key: "<your-${of(['api-key', 'token'])}>"`,
    () => `Passwords need ${between(8, 16)} characters and ${between(1, 3)} digits.`,
    () => `Password: ${of(['required', '••••••••', '********', 'your new one'])}`,
    () => `The password is ${of(['case-sensitive', 'the one you chose', 'sent by post', 'never stored'])}.`,
    () =>
      `${of(['The key to', 'A token of', 'The secret of'])} ${of(['a dry hood', 'our thanks', 'good wool'])} since ${between(1950, 2020)}.`,
    () => `${between(1, 9)} ${n(3)} ${n(3)} visitors, ${between(10, 99)}.${between(0, 9)} % of them new.`,
    () => `Founded ${between(1900, 1990)}-${between(1991, 2026)}, open 9:${two(between(0, 59))}–18:00.`,
    () => `Call for ${of(['papers', 'photos', 'makers'])}: ${between(10, 400)} places, ${date()} to ${date()}.`,
    () => `Follow @${draw(lower, 8)} and #${word()}${between(2020, 2026)}; on Mastodon @${draw(lower, 5)}@social.example.`,
    () => `Weighs ${between(100, 999)} g, ${between(10, 99)}x${between(10, 99)}x${between(10, 99)} cm, ${between(1000, 20000)} mm.`,
    () => `See RFC ${n(4)}, section ${between(1, 9)}.${between(1, 20)}.${between(1, 20)}.${between(1, 20)}.`,
    () => `Examples use 192.0.2.${between(1, 254)} and 2001:db8::${draw(hex, 4)}.`,
    () => `Gutschein ${pattern('AAAA-9999-AAAA')}, Nr. ${n(10)}, gültig bis ${date()}.`,
    () => `Booking ${draw(upper + digits, 6)}, seat ${between(1, 40)}${draw('ABCDEF', 1)}, flight ${draw(upper, 2)}${n(4)}.`,
    () => `Batch ${pattern('A99-9999')}, lot ${n(9)}, best before ${date()}.`,
    () => `Patent EP ${n(7)} B1, trademark no. ${n(9)}.`,
    () => `integrity="sha384-${draw(`${alnum}+/`, 64)}"`,
    () => `utm_source=${draw(lower, 6)}&utm_campaign=${n(8)}&gclid=Cj0KCQ${draw(alnum, 30)}`,
    () => `Member since ${date()}, ${between(100, 9999)} points, level ${between(1, 9)}.`,
    () => `In ${between(2015, 2026)} we planted ${n(5)} trees; ${date()} is the next walk.`,
  ];
  const lines = [...positives, ...negatives];
  const docs: Doc[] = [];
  for (let round = 0; round < rounds; round++) for (const line of lines) docs.push(toDoc(line(), kinds));
  return docs;
}
