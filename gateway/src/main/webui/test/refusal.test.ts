import { expect, it, onTestFinished } from 'vitest';
import { Issuance } from '../src/ballot/index.ts';
import { Poll } from './poll.ts';

it('a refusal carries the problem', async () => {
  const poll = await Poll.start();
  onTestFinished(() => poll.stop());
  const stranger = new Issuance(poll.api, {});

  await expect(stranger.listBallots()).rejects.toMatchObject({
    name: 'Refusal',
    status: 401,
    type: '/problems/unauthenticated',
    title: 'unauthenticated',
    detail: 'about unauthenticated',
    errors: [],
  });
});
