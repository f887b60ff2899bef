import type { Locale } from '@office/search';

/** What lies at the top of a member's archive and says what is in it. */
export const EXPORT_README: Record<Locale, string> = {
  az: `Tələbə Xidməti Ofisində sizə aid saxlanılan hər şey bu arxivdədir.

profile.json         profiliniz
applications/        hər müraciət öz qovluğunda: cavablar, gedişat, yazışma və fayllar
saved.json           saxladığınız imkan və məqalələr
subscriptions.json   yeni imkanlar haqqında məktublara abunəniz
mails.json           sizə göndərdiyimiz məktublar

Bu faylları yalnız özünüzdə saxlayın: içində şəxsi məlumatlarınız var.
`,
  en: `Everything the Student Service Office keeps of you is in this archive.

profile.json         your profile
applications/        each application in a folder of its own: answers, history, messages, files
saved.json           opportunities and articles you saved
subscriptions.json   your subscription to emails about new opportunities
mails.json           emails we sent you

Keep these files to yourself: your personal data is in them.
`,
  ru: `Здесь всё, что хранит о вас Офис студенческих услуг.

profile.json         ваш профиль
applications/        каждая заявка в своей папке: ответы, ход, переписка и файлы
saved.json           сохранённые вами возможности и статьи
subscriptions.json   ваша подписка на письма о новых возможностях
mails.json           письма, которые мы вам отправили

Никому не передавайте эти файлы: в них ваши личные данные.
`,
};
