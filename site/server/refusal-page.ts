import { localeOfPath } from '../src/paths.ts';

export type RefusalCode =
  | 'host.unknown'
  | 'request.unreadable'
  | 'origin.foreign'
  | 'address.unknown'
  | 'body.too-large'
  | 'page.failed';

const STATUS: Record<RefusalCode, number> = {
  'request.unreadable': 400,
  'origin.foreign': 403,
  'address.unknown': 404,
  'body.too-large': 413,
  'host.unknown': 421,
  'page.failed': 500,
};

type Sentences = Record<'az' | 'en' | 'ru', string>;

const SENTENCES: Record<RefusalCode, Sentences> = {
  'request.unreadable': {
    az: 'Bu ünvan oxunmur. Ana səhifədən başlayın.',
    en: 'This address cannot be read. Start from the home page.',
    ru: 'Этот адрес не читается. Начните с главной страницы.',
  },
  'origin.foreign': {
    az: 'Bu forma başqa saytdan göndərilib. Saytımızı açın və oradan göndərin.',
    en: 'This form was sent from another site. Open our site and send it from there.',
    ru: 'Эта форма отправлена с другого сайта. Откройте наш сайт и отправьте её оттуда.',
  },
  'address.unknown': {
    az: 'Bu ünvanda belə sorğuya cavab yoxdur.',
    en: 'Nothing at this address answers such a request.',
    ru: 'По этому адресу на такой запрос ответа нет.',
  },
  'body.too-large': {
    az: 'Göndərdiyiniz çox böyükdür. Geri qayıdın, mətni qısaldın və ya daha kiçik fayl seçin.',
    en: 'What you sent is too large. Go back and shorten the text or choose a smaller file.',
    ru: 'Отправленное слишком велико. Вернитесь и сократите текст или выберите файл поменьше.',
  },
  'host.unknown': {
    az: 'Bu ünvan bizim sayta aid deyil.',
    en: 'This address does not belong to our site.',
    ru: 'Этот адрес не принадлежит нашему сайту.',
  },
  'page.failed': {
    az: 'Səhifəni göstərə bilmədik. Bir az sonra yenidən yoxlayın.',
    en: 'We could not show this page. Try again in a moment.',
    ru: 'Не удалось показать страницу. Попробуйте ещё раз чуть позже.',
  },
};

/**
 * The answer to a request that never reaches a page: JSON for programs, else one plain
 * sentence in the language of the address.
 */
export function refusalPage(code: RefusalCode, pathname: string, accept = ''): Response {
  const status = STATUS[code];
  const locale = localeOfPath(pathname);
  const sentence = SENTENCES[code][locale];
  const wantsJson = pathname.startsWith('/api/') || !accept.includes('text/html');
  if (wantsJson) return Response.json({ error: { code, message: sentence } }, { status });
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${status}</title><h1>${sentence}</h1><p><a href="/">${new Intl.Locale(locale).language === 'az' ? 'Ana səhifə' : locale === 'en' ? 'Home' : 'Главная'}</a></p></html>`;
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
