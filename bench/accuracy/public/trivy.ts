/** aquasecurity/trivy: files for the tests of its own rules. Those about its settings hold no secret of a known form and are left out. */
import type { Doc } from '../score.ts';
import { toFlagged } from './literals.ts';
import type { PublicSet, Repository } from './repository.ts';

const files =
  /^pkg\/fanal\/secret\/testdata\/(?:alibaba|asymmetric|aws|azure|docker|github|grafana|hugging|jwt|openai|private-|settings|invalid-aws)[^/]*\.(?:txt|xml|json)$/;
/** The tests expect nothing here. */
const none = /invalid|settings-encrypted/;

const read = (repository: Repository): Doc[] => repository.list(files).map((path) => toFlagged(repository.read(path), !none.test(path)));

export const trivy: readonly PublicSet[] = [{ name: 'trivy', repository: 'trivy', read }];
