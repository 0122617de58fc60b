/**
 * Publishes the JSON Schema of the brand protocol, with the fields of every rule kind, for editors that
 * complete and check YAML as it is written. `npm run schema`; a unit test says when it is out of date.
 */
import { writeFileSync } from 'node:fs';
import { toProtocolSchema } from '../lib/checks/protocol-schema.ts';

writeFileSync(new URL('../docs/protocol.schema.json', import.meta.url), `${JSON.stringify(toProtocolSchema(), null, 2)}\n`);
