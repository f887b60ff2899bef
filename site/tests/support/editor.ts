import type { Page } from 'playwright-core';

import type { Account, Office } from './office.ts';

export interface NewProject {
  title: string;
  summary: string;
  /** Names, or how they begin, as the relation pickers show them. */
  region: string;
  interest: string;
  form: string;
}

/** An editor at work in the panel: clicks and keys only. */
export class Editor {
  readonly #page: Page;
  readonly #adminUrl: string;

  constructor(page: Page, office: Office) {
    this.#page = page;
    this.#adminUrl = office.adminUrl;
  }

  async signIn({ email, password }: Omit<Account, 'role'>): Promise<void> {
    const page = this.#page;
    await this.#speakEnglish({ email, password });
    await page.goto(this.#adminUrl);
    await page.getByLabel('Email').fill(email);
    await page.locator('input[name=password]').fill(password);
    await page.getByRole('button', { name: 'Login' }).click();
    await page.getByRole('link', { name: 'Content Manager' }).waitFor();
  }

  /** Writes a volunteer project in Azerbaijani, saves it and publishes it. */
  async publishProject(project: NewProject): Promise<void> {
    const page = this.#page;
    await this.#openList('Volunteer project');
    await page
      .getByRole('link', { name: /Create new entry/ })
      .first()
      .click();
    await page.getByLabel('Başlıq').fill(project.title);
    await page.getByLabel('Qısa mətn').fill(project.summary);
    await this.#choose('Regionlar', project.region);
    await this.#choose('Maraqlar', project.interest);
    await this.#choose('Müraciət forması', project.form);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved document').first().waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Published document').first().waitFor();
  }

  /** Opens the case with this reference from the list of applications, read anew. */
  async openApplication(reference: string): Promise<void> {
    await this.#openList('Application');
    await this.#page.reload();
    await this.#page.getByRole('gridcell', { name: reference }).click();
    await this.#page.getByRole('heading', { name: 'What happens next' }).waitFor();
  }

  /** Takes one step of the opened case; the reason stays empty where none is asked. */
  async takeStep(step: string, reason?: string): Promise<void> {
    const page = this.#page;
    const button = page.getByRole('button', { name: step, exact: true });
    await button.waitFor();
    if (reason !== undefined) await page.getByLabel('Reason').fill(reason);
    await button.click();
    await page.getByText('Done.').first().waitFor();
  }

  /** The panel speaks the language of the account; the words of this class are English. */
  async #speakEnglish(account: Omit<Account, 'role'>): Promise<void> {
    const { request } = this.#page.context();
    const signedIn = await request.post(`${this.#adminUrl}/login`, { data: account });
    const { data } = (await signedIn.json()) as { data: { token: string } };
    await request.put(`${this.#adminUrl}/users/me`, {
      data: { preferedLanguage: 'en' },
      headers: { authorization: `Bearer ${data.token}` },
    });
  }

  async #openList(type: string): Promise<void> {
    const page = this.#page;
    await page.getByRole('link', { name: 'Content Manager' }).click();
    await page.getByRole('link', { name: type, exact: true }).click();
    await page.getByRole('heading', { name: type, exact: true }).waitFor();
  }

  async #choose(label: string, option: string): Promise<void> {
    const page = this.#page;
    const box = page.getByRole('combobox', { name: label });
    await box.click();
    await box.pressSequentially(option);
    await page.getByRole('option', { name: option }).first().click();
  }
}
