import type { ApiArticleArticle } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';
import { EDITORIAL_FIELDS } from './editorial-fields';

export const article: TypeOf<ApiArticleArticle> = {
  uid: 'api::article.article',
  displayName: 'Article',
  names: { az: 'Məqalələr', ru: 'Статьи' },
  mainField: 'title',
  columns: ['title', 'authorLine', 'checkedOn', 'firstPublishedAt', 'updatedAt'],
  sort: { by: 'updatedAt', order: 'DESC' },
  readOnly: ['firstPublishedAt'],
  fields: {
    ...EDITORIAL_FIELDS,
    body: {
      az: ['Mətn', 'Məqalənin özü. Sadə dillə, qısa abzaslarla, bölmələrə başlıq verin.'],
      en: ['Text', 'The article itself. Plain words, short paragraphs, headings.'],
      ru: ['Текст', 'Сама статья. Простыми словами, короткими абзацами, с подзаголовками.'],
    },
    authorLine: {
      az: ['Müəllif', 'Başlığın altında görünən ad, məsələn: “Leyla Quliyeva, II kurs”.'],
      en: ['Author', 'The name under the title, for example “Leyla Guliyeva, 2nd year”.'],
      ru: ['Автор', 'Имя под заголовком, например «Лейла Гулиева, 2 курс».'],
    },
    relatedServices: {
      az: ['Əlaqəli xidmətlər', 'Məqalənin yanında göstərilir. Yalnız dərc olunanlar görünür.'],
      en: ['Related services', 'Shown beside the article. Only published ones appear.'],
      ru: ['Связанные услуги', 'Показываются рядом со статьёй. Видны только опубликованные.'],
    },
    relatedProjects: {
      az: ['Əlaqəli layihələr', 'Məqalənin yanında göstərilir. Yalnız dərc olunanlar görünür.'],
      en: ['Related projects', 'Shown beside the article. Only published ones appear.'],
      ru: ['Связанные проекты', 'Показываются рядом со статьёй. Видны только опубликованные.'],
    },
  },
  cards: [
    [['title'], ['summary'], ['authorLine'], ['body']],
    [
      ['regions', 'interests'],
      ['relatedServices', 'relatedProjects'],
    ],
    [['checkedOn', 'checkedBy', 'firstPublishedAt']],
  ],
};
