/** The part of an admin user that says who it is. */
export interface NamedEditor {
  firstname?: string | null;
  lastname?: string | null;
  email?: string;
}

/** The name under which an editor takes care of cases: the full name, else the address. */
export function editorName({ firstname, lastname, email }: NamedEditor): string {
  const name = [firstname, lastname].filter(Boolean).join(' ').trim();
  return name === '' ? (email ?? '') : name;
}
