/** The ids that tie a control to its label, help and error. The error summary links to `control`. */
export function fieldIds(name: string) {
  return { control: `f-${name}`, help: `f-${name}-help`, error: `f-${name}-error` };
}

/** The value of aria-describedby, or undefined when nothing describes the control. */
export function describedBy(
  name: string,
  has: { help: unknown; error: unknown },
): string | undefined {
  const ids = fieldIds(name);
  const parts = [has.help ? ids.help : '', has.error ? ids.error : ''].filter((id) => id !== '');
  return parts.length === 0 ? undefined : parts.join(' ');
}
