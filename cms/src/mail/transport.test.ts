import { describe, expect, it } from 'vitest';

import { faultOf } from './transport';

function failure(given: { code?: string; command?: string; responseCode?: number }): Error {
  return Object.assign(new Error('refused'), given);
}

describe('what a failed hand-over means', () => {
  it('is that the relay is away while not a byte of the text has left', () => {
    expect(faultOf(failure({ code: 'ESOCKET', command: 'CONN' }), false)).toBe('away');
    expect(faultOf(failure({ code: 'EAUTH', responseCode: 535 }), false)).toBe('away');
  });

  it('is unknown when the line broke after the text had begun', () => {
    expect(faultOf(failure({ code: 'ECONNECTION', command: 'CONN' }), true)).toBe('unknown');
  });

  it('is to come again at every 4xx and at 503', () => {
    expect(
      faultOf(failure({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }), false),
    ).toBe('later');
    expect(faultOf(failure({ code: 'EMESSAGE', command: 'DATA', responseCode: 452 }), true)).toBe(
      'later',
    );
    expect(faultOf(failure({ responseCode: 503 }), false)).toBe('later');
  });

  it('tells a mailbox that does not exist from a letter nobody wants', () => {
    expect(
      faultOf(failure({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }), false),
    ).toBe('bad-address');
    expect(faultOf(failure({ code: 'EMESSAGE', command: 'DATA', responseCode: 554 }), true)).toBe(
      'refused',
    );
  });
});
