/**
 * Domains of the demo's accounts, whose passwords everybody knows. `.example` is reserved for
 * such uses (RFC 2606), so nobody real has an address there.
 */
export const DEMO_DOMAINS = ['office.example', 'student.example'] as const;
