// Verifies a Sigstore bundle by a public key, offline: there is neither a transparency log nor a time stamp. Then changes it, and expects that to fail.
// node verify.mjs BUNDLE.json KEY.pub.pem

import { createHash, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bundleFromJSON } from '@sigstore/bundle';
import { Verifier, toSignedEntity, toTrustMaterial } from '@sigstore/verify';

const [bundle, pem] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const der = createPublicKey(pem).export({ type: 'spki', format: 'der' });
const hint = createHash('sha256').update(der).digest('base64');
const nobody = { certificateAuthorities: [], timestampAuthorities: [], tlogs: [], ctlogs: [] };
const trusted = toTrustMaterial(nobody, { [hint]: { rawBytes: der } });
const verifier = new Verifier(trusted, { ctlogThreshold: 0, tlogThreshold: 0, timestampThreshold: 0 });

function verify(json) {
  verifier.verify(toSignedEntity(bundleFromJSON(json)));
}

const original = JSON.parse(bundle);
verify(original);

const payload = Buffer.from(original.dsseEnvelope.payload, 'base64').toString();
const changed = structuredClone(original);
changed.dsseEnvelope.payload = Buffer.from(payload.replace('"FAILED"', '"PASSED"')).toString('base64');
let noticed = false;
try {
  verify(changed);
} catch {
  noticed = true;
}
if (!noticed) {
  throw new Error('a changed statement was taken for the signed one');
}
const statement = JSON.parse(payload);
console.log(`@sigstore/verify: ${statement.predicateType} ${statement.predicate.result}, signed by ${hint}`);
