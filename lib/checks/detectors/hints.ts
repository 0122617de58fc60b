/**
 * A cheap test for each detector: must hold for it to be worth calling, and worth loading. Light, in every page; the detectors themselves
 * need not be. One look at the text each, no backtracking.
 */

type Hint = (text: string) => boolean;

const test =
  (expression: RegExp): Hint =>
  (text) =>
    expression.test(text);

/** Five digits with little between them, or an Indian PAN's four. */
const national = test(/\d(?:[ \u00a0./:-]?[A-Za-z]?\d){4}|\d{4}[A-Za-z]/);
const address = test(/\d\.\d|[\dA-Fa-f]:[\dA-Fa-f:]|::/);

const calledKey = test(/key|token|secret|credential|creds|auth/i);
/** UTF-16 units without a space. */
const longWord = 16;

/** By `indexOf`, because a class that is counted is tried again at every character. */
function hasLongWord(text: string): boolean {
  for (let from = 0; ; ) {
    const next = text.indexOf(' ', from);
    if ((next < 0 ? text.length : next) - from >= longWord) return true;
    if (next < 0) return false;
    from = next + 1;
  }
}

const hints: Readonly<Record<string, Hint>> = {
  'private-key': test(/---- ?BEGIN |PuTTY-User-Key|"kty"/),
  jwt: (text) => text.includes('eyJ'),
  // A token is long; what is shorter is called a key.
  'api-key': (text) => hasLongWord(text) || calledKey(text),
  password: test(
    /pass|pwd?\b|psw|pssw|pasw|identified |kind\W{1,5}secret|kennwort|contrase|senha|has[lł]o|wachtwoord|salasana|:\/\/[^\s/@]{1,200}@|\s(?:-u|--user)[ =]|redential\(|\.login\(|\$\w{1,9}[$,]|@[\w.-]{3,80}(?: ?[:|]| \/ )/i,
  ),
  iban: test(/[A-Za-z]{2}\d{2}|[A-Z]{2}[ \u00a0]\d{2}|\d{2}(?:[ \u00a0]?\d{4}){6}/),
  card: test(/\d{4}/),
  email: test(/@|%40/),
  ip: address,
  'internal-ip': address,
  phone: test(/\d(?:[\s()./–‑-]{0,3}\d){5}/),
};

/** The hint of one detector; all numbers of persons share theirs. One that is not known could find something anywhere. */
export function hintOf(id: string): Hint {
  return hints[id] ?? (id.startsWith('national-id.') ? national : () => true);
}

/** Could one of these find something here? For a host that loads detectors only when a text needs them. */
export function mayFind(ids: readonly string[], text: string): boolean {
  return [...new Set(ids.map(hintOf))].some((hint) => hint(text));
}
