import { LOCALES } from '@office/search';
import { describe, expect, it } from 'vitest';
import { needsReason } from './apply-action';
import { replyTemplates } from './reply-templates';
import { HANDLER_ACTIONS } from './states';

describe('reply templates', () => {
  it.each(HANDLER_ACTIONS.filter(needsReason))('help with every reason of %s', (action) => {
    for (const language of LOCALES) {
      expect(replyTemplates(action, language).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('say the same in the applicant’s language, each under a key of its own', () => {
    for (const action of HANDLER_ACTIONS) {
      const [az, en, ru] = LOCALES.map((language) => replyTemplates(action, language));
      expect(new Set(az?.map(({ key }) => key)).size).toBe(az?.length);
      for (const [index, template] of (az ?? []).entries()) {
        const texts = [template, en?.[index], ru?.[index]].map((each) => each?.text ?? '');
        expect(new Set(texts).size, `${action} ${template.key}`).toBe(3);
        expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(300);
      }
    }
  });

  it('fill in nothing unasked where every case differs', () => {
    const suggested = HANDLER_ACTIONS.filter((action) =>
      replyTemplates(action, 'az').some(({ isSuggested }) => isSuggested),
    );
    expect(suggested).toEqual(['accept', 'put-in-reserve', 'complete']);
  });
});
