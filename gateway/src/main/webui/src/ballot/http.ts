import { Fault, Refusal } from './refusal.ts';

const TIMEOUT_MILLIS = 30_000;

/** Sends a request and reads the JSON answer. Throws a `Refusal`, or a `Fault` if no answer came. */
export async function exchange<Answer>(url: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, {
      ...init,
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // A redirect would carry a token, or a ballot, to where nobody meant to send it.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MILLIS),
    });
    if (!response.ok) {
      throw await Refusal.of(response);
    }
    return (await response.json()) as Answer;
  } catch (cause) {
    throw cause instanceof Refusal ? cause : new Fault('NO_ANSWER', url, { cause });
  }
}

export function jsonPost(body: unknown): RequestInit & { headers: Record<string, string> } {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
