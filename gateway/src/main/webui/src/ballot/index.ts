/** Voting by secret ballot: `Issuance` knows the voter and no marks, `Urn` the marks and no voter. */
export { fingerprint } from './blinding.ts';
export * from './contract.ts';
export { checkInclusion, type Defect } from './inclusion.ts';
export { Issuance } from './issuance.ts';
export { Fault, Refusal, type FaultReason, type FieldError } from './refusal.ts';
export * from './ticket.ts';
export { Urn, type Casting, type CastOptions } from './urn.ts';
