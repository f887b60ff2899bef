import type { Page } from 'playwright-core';

import type { Account, Office } from './office.ts';

export interface NewProject {
  title: string;
  summary: string;
  /** Names, or how they begin, as the relation pickers show them. */
  interest: string;
  form: string;
}

/** What a project has to say besides before the panel publishes it. */
const FURTHER_TEXTS = {
  Place: 'Kitabxananın qapısı',
  'What you will do': 'Birlikdə çalışırıq.',
  'Who meets you': 'Aygün Məmmədova',
};

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

  /** Writes a volunteer project of the own region in Azerbaijani, saves and publishes it. */
  async publishProject(project: NewProject): Promise<void> {
    await this.writeProject(project);
    await this.publish();
  }

  /** Writes a volunteer project of the own region in Azerbaijani and saves it. */
  async writeProject(project: NewProject): Promise<void> {
    const page = this.#page;
    await this.#openList('Volunteer project');
    await page
      .getByRole('link', { name: /Create new entry/ })
      .first()
      .click();
    const texts = {
      Title: project.title,
      Summary: project.summary,
      ...FURTHER_TEXTS,
      Places: '40',
    };
    for (const [name, text] of Object.entries(texts)) {
      await page.getByRole('textbox', { name, exact: true }).fill(text);
    }
    await this.#choose('Interests', project.interest);
    await this.#choose('Application form', project.form);
    await page.getByRole('button', { name: 'No entry yet. Click to add one.' }).click();
    await page.getByRole('textbox', { name: 'Email' }).fill('ofis@example.org');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved document').first().waitFor();
  }

  /** Publishes the entry whose form is open. */
  async publish(): Promise<void> {
    const page = this.#page;
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Published document').first().waitFor();
  }

  /** What the preview of the entry whose form is open shows; goes back to the form. */
  async readPreview(): Promise<string> {
    const page = this.#page;
    await page.getByRole('link', { name: 'Open preview' }).click();
    const shown = page.getByTestId('preview-iframe').contentFrame().locator('main');
    await shown.locator('h1').waitFor();
    const text = await shown.innerText();
    await page.getByRole('link', { name: 'Close preview' }).click();
    return text;
  }

  /** Opens the case with this reference from those that wait for an answer on the homepage. */
  async openApplication(reference: string): Promise<void> {
    await this.#page.goto(this.#adminUrl);
    await this.#page.getByRole('link', { name: new RegExp(reference) }).click();
    await this.#page.getByRole('heading', { name: 'What happens next' }).waitFor();
  }

  /** Answers the opened case; the mail as it will go out shows the reason. */
  async answer(step: string, reason: string): Promise<void> {
    const page = this.#page;
    await page.getByRole('button', { name: step, exact: true }).click();
    await page.getByLabel('Reason').fill(reason);
    await page.getByText(`> ${reason}`).waitFor();
    await page.getByRole('button', { name: 'Send the answer' }).click();
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

  /** What the homepage says of cases that wait; that none does is said in words too. */
  async readWaiting(): Promise<string> {
    const page = this.#page;
    await page.goto(this.#adminUrl);
    const widget = page.locator('[data-strapi-widget-id="global::waiting"]');
    await widget.getByText(/Owed an answer|Nobody waits/).waitFor();
    return widget.innerText();
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
