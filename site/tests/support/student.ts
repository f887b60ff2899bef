import type { Locator, Page } from 'playwright-core';

import type { Office } from './office.ts';

export interface NewStudent {
  name: string;
  email: string;
  password: string;
}

/** A student on the Azerbaijani site: clicks and keys only, the same with and without scripts. */
export class Student {
  readonly page: Page;
  readonly #office: Office;

  constructor(page: Page, office: Office) {
    this.page = page;
    this.#office = office;
  }

  /** Types `query` on the home page and opens the result with this title. */
  async find(query: string, title: string): Promise<void> {
    await this.page.goto(this.#office.siteUrl);
    // With scripts it is a combobox.
    await this.#main.locator('input[type=search]').fill(query);
    await this.#button('Axtar').click();
    await this.#main.getByRole('link', { name: title }).first().click();
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  /** Fills the form of the opened opportunity up to "check your answers". */
  async fillForm(answers: { motivation: string; phone: string }): Promise<void> {
    await this.#main.getByRole('link', { name: 'Müraciət edin' }).first().click();
    await this.#button('Başla').click();
    await this.page.getByLabel(/Niyə bu layihədə/).fill(answers.motivation);
    await this.page.getByLabel(/Əlaqə nömr/).fill(answers.phone);
    await this.page.getByRole('radio', { name: 'Xeyr' }).check();
    await this.#button('Saxla və davam et').click();
    await this.page.getByRole('heading', { level: 1, name: 'Cavablarınızı yoxlayın' }).waitFor();
  }

  /** Opens an account at the wall before the last step; answers when the mail is under way. */
  async signUp(student: NewStudent): Promise<void> {
    await this.#main.getByRole('link', { name: 'Hesab aç' }).click();
    await this.page.getByLabel('Ad və soyad').fill(student.name);
    await this.page.getByLabel('E-poçt').fill(student.email);
    await this.page.getByLabel('Parol').fill(student.password);
    await this.#button('Hesab açın').click();
    await this.page.getByRole('heading', { name: 'Poçtunuza baxın' }).waitFor();
  }

  /** Follows the link of the mail in this browser and presses its button. */
  async confirm(link: string): Promise<void> {
    await this.page.goto(link);
    await this.#button('Təsdiqlə').click();
  }

  /** Sends the checked application; answers its reference. */
  async submit(): Promise<string> {
    await this.#button('Müraciəti göndər').click();
    await this.page.getByRole('heading', { name: 'Müraciətiniz göndərildi' }).waitFor();
    const text = await this.#main.innerText();
    const [reference] = /[A-Z]{3}-\d{4}-\d{6}/.exec(text) ?? [];
    if (reference === undefined) throw new Error(`No reference on the page: ${text}`);
    return reference;
  }

  async openAccount(): Promise<void> {
    await this.page.goto(`${this.#office.siteUrl}/kabinet`);
  }

  /** The text of the own case's page. */
  async readCase(reference: string): Promise<string> {
    await this.page.goto(`${this.#office.siteUrl}/kabinet/muracietler/${reference}`);
    await this.page.getByText(reference).first().waitFor();
    return await this.#main.innerText();
  }

  /** Writes to the office on the own case's page. */
  async writeMessage(reference: string, text: string): Promise<void> {
    await this.page.goto(`${this.#office.siteUrl}/kabinet/muracietler/${reference}`);
    await this.#main.locator('[name=body]').fill(text);
    await this.#main.locator('form:has([name=body]) button').click();
    await this.#main.getByText(text).first().waitFor();
  }

  /** Asks for the digest in the one field of the home page. */
  async askForDigest(email: string): Promise<void> {
    await this.page.goto(this.#office.siteUrl);
    await this.page.getByLabel('E-poçt ünvanınız').fill(email);
    await this.#button('Abunə olun').click();
  }

  get #main(): Locator {
    return this.page.locator('main');
  }

  #button(name: string): Locator {
    return this.#main.getByRole('button', { name, exact: true });
  }
}
