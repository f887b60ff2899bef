/** One form as a browser without JavaScript would send it. */
export type Fields = Record<string, string | string[]>;

export interface Visit {
  status: number;
  headers: Headers;
  html: string;
  /** Where a redirect leads, as a path. */
  location: string | null;
}

/** Keeps cookies between requests and does not follow redirects. */
export class BrowserLike {
  readonly #origin: string;
  readonly #cookies: Map<string, string>;

  constructor(origin: string, cookies = new Map<string, string>()) {
    this.#origin = origin;
    this.#cookies = cookies;
  }

  /** The same browser, with the same cookies, at another instance of the site. */
  at(origin: string): BrowserLike {
    return new BrowserLike(origin, this.#cookies);
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Visit> {
    return this.#send(path, { headers });
  }

  /** Opens a form and sends it with its hidden fields; `fields` fill or replace the rest. */
  async fill(path: string, fields: Fields, index = 0): Promise<Visit> {
    const { html } = await this.get(path);
    return this.post(path, { ...hiddenFields(html, index), ...fields });
  }

  post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Visit> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of [value].flat()) body.append(name, one);
    }
    return this.#send(path, {
      method: 'POST',
      body,
      headers: { origin: this.#origin, ...headers },
    });
  }

  /** Sends a form with files, as multipart. */
  postFiles(path: string, fields: Fields, files: Record<string, File>): Promise<Visit> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of [value].flat()) body.append(name, one);
    }
    for (const [name, file] of Object.entries(files)) body.append(name, file);
    return this.#send(path, { method: 'POST', body, headers: { origin: this.#origin } });
  }

  async #send(path: string, init: RequestInit): Promise<Visit> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.#origin + path, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookie === '' ? {} : { cookie }), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return {
      status: response.status,
      headers: response.headers,
      html: await response.text(),
      location: response.headers.get('location'),
    };
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(name.length + 1);
    if (value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

/** The hidden fields of the page's form number `index` that posts. */
function hiddenFields(html: string, index = 0): Fields {
  const forms = html.match(/<form[^>]*method="post"[\s\S]*?<\/form>/gi) ?? [];
  const fields: Fields = {};
  for (const [input] of (forms[index] ?? '').matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    if (name !== undefined) fields[name] = /value="([^"]*)"/.exec(input)?.[1] ?? '';
  }
  return fields;
}
