/**
 * How a mail's greeting goes on: `, Aysel` from `Aysel Quliyeva`, nothing when the first word is
 * no plain name. Anyone can sign another's address up, so a name must not carry a message or a
 * link into the mail.
 */
export function addressee(name: string): string {
  const [first = ''] = name.trim().split(/\s+/);
  return /^\p{L}[\p{L}\p{M}'’-]{0,29}$/u.test(first) ? `, ${first}` : '';
}
