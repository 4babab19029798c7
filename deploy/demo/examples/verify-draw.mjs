// Verifies a revealed random draw (双随机) as supervision-service/DRAWS.md states it, with nothing but Node 20:
//
//   node verify-draw.mjs http://localhost:8080/api/supervision/v1/public/draws/ID
//   node verify-draw.mjs draw.json
//
// Exit code 0: seed and candidates are those that were committed to, and drawing again gives the same result.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

const ALGORITHM = 'hengjian-draw/1';
const ZERO = Buffer.of(0);

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts.map((part) => Buffer.from(part)))).digest();

function require(condition, otherwise) {
  if (!condition) {
    console.error(`not verified: ${otherwise}`);
    process.exit(1);
  }
}

async function read(place) {
  if (!/^https?:/.test(place)) {
    return JSON.parse(readFileSync(place, 'utf8'));
  }
  const answer = await fetch(place);
  require(answer.ok, `${place} answers ${answer.status}`);
  return answer.json();
}

const isSorted = (list) => list.every((one, place) => place === 0 || list[place - 1] < one);

/** The text whose hash was published before. */
function canonical(candidates) {
  const recused = candidates.recused.map(({ unit, inspector }) => `${unit} ${inspector}`);
  return [
    ALGORITHM,
    `draw ${candidates.draw}`,
    `salt ${candidates.salt}`,
    `unitsToDraw ${candidates.unitsToDraw}`,
    `inspectorsPerUnit ${candidates.inspectorsPerUnit}`,
    `maxVisits ${candidates.maxVisits}`,
    `maxRounds ${candidates.maxRounds}`,
    ...candidates.units.map((unit) => `unit ${unit}`),
    ...candidates.inspectors.map((inspector) => `inspector ${inspector}`),
    ...recused.map((pair) => `recused ${pair}`),
    '',
  ].join('\n');
}

/** Those of the lowest ranks; equal ranks go by the code. */
function lowest(codes, count, key, round, seed) {
  return codes
    .map((code) => ({ code, rank: sha256(seed, ZERO, `${round}`, ZERO, key(code)) }))
    .sort((one, other) => Buffer.compare(one.rank, other.rank) || (one.code < other.code ? -1 : 1))
    .slice(0, count)
    .map(({ code }) => code);
}

function drawOnce(candidates, round, seed) {
  const recused = new Set(candidates.recused.map(({ unit, inspector }) => `${unit} ${inspector}`));
  const visits = new Map();
  const result = [];
  for (const unit of lowest(candidates.units, candidates.unitsToDraw, (code) => code, round, seed)) {
    const free = candidates.inspectors.filter(
      (one) => !recused.has(`${unit} ${one}`) && (visits.get(one) ?? 0) < candidates.maxVisits,
    );
    const inspectors = lowest(free, candidates.inspectorsPerUnit, (code) => `${unit}\0${code}`, round, seed);
    if (inspectors.length < candidates.inspectorsPerUnit) {
      return undefined;
    }
    inspectors.forEach((one) => visits.set(one, (visits.get(one) ?? 0) + 1));
    result.push({ unit, inspectors });
  }
  return result;
}

function draw(candidates, seed) {
  for (let round = 1; round <= candidates.maxRounds; round++) {
    const result = drawOnce(candidates, round, seed);
    if (result) {
      return { round, result };
    }
  }
  return undefined;
}

const place = process.argv[2];
if (place === undefined) {
  console.error('usage: node verify-draw.mjs URL|FILE');
  process.exit(2);
}
const published = await read(place);
require(published.algorithm === ALGORITHM, `this script knows ${ALGORITHM}, not ${published.algorithm}`);
require(published.opening, `${published.number} is not revealed yet`);
const { seed: digits, candidates, round, result } = published.opening;
require(/^[0-9a-f]{64}$/.test(digits), 'the seed is not 64 hexadecimal digits');
const committed = Buffer.from(digits, 'hex');
require(sha256(committed).toString('hex') === published.seedHash, 'the seed is not the one that was committed to');
require(candidates.draw === published.id, 'the candidates are those of another draw');
require(isSorted(candidates.units) && isSorted(candidates.inspectors), 'the candidates are not sorted, or stand twice');
require(
  sha256(canonical(candidates)).toString('hex') === published.candidatesHash,
  'the candidates are not those that were committed to',
);
const entropy = published.publicEntropy ?? null;
const again = draw(candidates, entropy === null ? committed : sha256(committed, ZERO, entropy));
require(again !== undefined, 'no round gives every unit its inspectors');
require(isDeepStrictEqual(again, { round, result }), 'drawing again gives another result');
console.log(`${published.number} verified: ${result.length} of ${candidates.units.length} units, round ${round}`);
