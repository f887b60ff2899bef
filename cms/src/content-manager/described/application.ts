import type { ApiCaseworkApplication } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';
import { ADMISSION_CHOICES, LANGUAGE_CHOICES, OPPORTUNITY_CHOICES } from './choices';

export const application: TypeOf<ApiCaseworkApplication> = {
  uid: 'api::casework.application',
  displayName: 'Application',
  names: { az: 'Müraciətlər', ru: 'Заявки' },
  mainField: 'reference',
  columns: ['reference', 'applicantName', 'opportunityKind', 'state', 'dueAt'],
  sort: { by: 'deskOrder', order: 'ASC' },
  fields: {
    reference: {
      az: ['Nömrə', 'Müraciətin nömrəsi.'],
      en: ['Reference', 'The number of the application.'],
      ru: ['Номер', 'Номер заявки.'],
    },
    state: {
      az: ['Vəziyyət', 'Yalnız sağdakı “Növbəti addım” paneli ilə dəyişir.'],
      en: ['State', 'Changes only by the panel “What happens next” beside the form.'],
      ru: ['Состояние', 'Меняется только в панели «Что дальше» рядом с формой.'],
      choices: {
        draft: { az: 'Qaralama', en: 'Draft', ru: 'Черновик' },
        'awaiting-consent': {
          az: 'Razılıq gözlənilir',
          en: 'Awaiting consent',
          ru: 'Ждёт согласия',
        },
        submitted: { az: 'Göndərilib', en: 'Submitted', ru: 'Подана' },
        'in-review': { az: 'Baxılır', en: 'In review', ru: 'Рассматривается' },
        'information-needed': {
          az: 'Məlumat gözlənilir',
          en: 'Information needed',
          ru: 'Нужны сведения',
        },
        reserve: { az: 'Ehtiyatda', en: 'In reserve', ru: 'В резерве' },
        offered: { az: 'Yer təklif olunub', en: 'Place offered', ru: 'Место предложено' },
        accepted: { az: 'Qəbul olunub', en: 'Accepted', ru: 'Одобрена' },
        declined: { az: 'Rədd edilib', en: 'Declined', ru: 'Отклонена' },
        withdrawn: { az: 'Geri götürülüb', en: 'Withdrawn', ru: 'Отозвана' },
        completed: { az: 'Tamamlanıb', en: 'Completed', ru: 'Завершена' },
        'no-show': { az: 'Gəlməyib', en: 'Did not come', ru: 'Неявка' },
      },
    },
    applicantName: {
      az: ['Müraciət edən', 'Müraciət anındakı ad.'],
      en: ['Applicant', 'The name at the time of applying.'],
      ru: ['Заявитель', 'Имя на момент подачи.'],
    },
    opportunityKind: {
      az: ['Nəyə müraciət', 'Xidmət, klub və ya könüllü layihə.'],
      en: ['Kind', 'What was applied for: a service, a club or a project.'],
      ru: ['К чему заявка', 'Услуга, клуб или волонтёрский проект.'],
      choices: OPPORTUNITY_CHOICES,
    },
    opportunityTitle: {
      az: ['İmkanın adı', 'Müraciət anındakı adı, dillər üzrə.'],
      en: ['Title', 'What it was called then, by language.'],
      ru: ['Название', 'Как называлось в тот момент, по языкам.'],
    },
    opportunityDocumentId: {
      az: ['İmkanın nömrəsi', 'Müraciət olunan qeydin daxili nömrəsi.'],
      en: ['Entry', 'Internal number of what was applied for.'],
      ru: ['Запись', 'Внутренний номер того, на что подана заявка.'],
    },
    formSnapshot: {
      az: ['Verilmiş suallar', 'Müraciət anındakı suallar.'],
      en: ['Questions asked', 'The form as it was then.'],
      ru: ['Заданные вопросы', 'Форма, какой она была тогда.'],
    },
    answers: {
      az: ['Cavablar', 'Müraciət edənin cavabları.'],
      en: ['Answers', 'What the applicant answered.'],
      ru: ['Ответы', 'Что ответил заявитель.'],
    },
    member: {
      az: ['Üzv', 'Müraciət edənin hesabı.'],
      en: ['Member', 'The account of the applicant.'],
      ru: ['Участник', 'Учётная запись заявителя.'],
    },
    memberDocumentId: {
      az: ['Üzvün nömrəsi', 'Üzvün daxili nömrəsi.'],
      en: ['Member’s number', 'Internal number of the member.'],
      ru: ['Номер участника', 'Внутренний номер участника.'],
    },
    openKey: {
      az: ['Açıq müraciət açarı', 'Bir nəfərin eyni imkana iki açıq müraciəti olmasın deyə.'],
      en: ['Key while open', 'Keeps one person from two open applications for the same thing.'],
      ru: [
        'Ключ открытой заявки',
        'Чтобы у человека не было двух открытых заявок на одно и то же.',
      ],
    },
    regionKey: {
      az: ['Region', 'Müraciətə kim cavab verir.'],
      en: ['Region', 'Who answers the application.'],
      ru: ['Регион', 'Кто отвечает на заявку.'],
    },
    leadRegionKey: {
      az: ['Aparıcı region', 'Müraciət anında imkanın aparıcı regionu.'],
      en: ['Lead region', 'Of what was applied for, at that time.'],
      ru: ['Ведущий регион', 'Того, на что подана заявка, в тот момент.'],
    },
    language: {
      az: ['Dil', 'Yazışmanın dili.'],
      en: ['Language', 'The language to write in.'],
      ru: ['Язык', 'Язык переписки.'],
      choices: LANGUAGE_CHOICES,
    },
    admission: {
      az: ['Qəbul qaydası', 'Müraciət anındakı qayda.'],
      en: ['Admission', 'The rule at the time of applying.'],
      ru: ['Приём', 'Правило на момент подачи.'],
      choices: ADMISSION_CHOICES,
    },
    roleDocumentId: {
      az: ['Rol', 'Seçilmiş rolun daxili nömrəsi.'],
      en: ['Role', 'Internal number of the chosen role.'],
      ru: ['Роль', 'Внутренний номер выбранной роли.'],
    },
    shiftDocumentIds: {
      az: ['Növbələr', 'Seçilmiş növbələrin daxili nömrələri.'],
      en: ['Shifts', 'Internal numbers of the chosen shifts.'],
      ru: ['Смены', 'Внутренние номера выбранных смен.'],
    },
    answerClockDays: {
      az: ['Cavab müddəti', 'İlk cavab üçün söz verilmiş iş günləri.'],
      en: ['Answer within', 'Working days promised for the first answer.'],
      ru: ['Срок ответа', 'Обещанные рабочие дни до первого ответа.'],
    },
    submittedAt: {
      az: ['Göndərilib', 'Müraciətin göndərildiyi an.'],
      en: ['Submitted', 'When it was sent.'],
      ru: ['Подана', 'Когда отправлена.'],
    },
    deskOrder: {
      az: ['Növbə', 'Siyahıda yeri: cavab gözləyənlər, ən gec qalan əvvəl.'],
      en: ['Turn', 'Its place in the list: what waits for an answer, longest overdue first.'],
      ru: ['Очерёдность', 'Место в списке: сначала то, что ждёт ответа дольше всего.'],
    },
    dueAt: {
      az: ['Cavab vaxtı', 'Söz verilən ilk cavabın son anı.'],
      en: ['Answer due', 'The last moment for the promised answer.'],
      ru: ['Ответить до', 'Крайний срок обещанного ответа.'],
    },
    firstAnsweredAt: {
      az: ['İlk cavab', 'İlk şəxsi cavabın anı.'],
      en: ['First answer', 'When the first personal answer was given.'],
      ru: ['Первый ответ', 'Когда дан первый личный ответ.'],
    },
    closedAt: {
      az: ['Bağlanıb', 'Müraciətin bitdiyi an.'],
      en: ['Closed', 'When the case ended.'],
      ru: ['Закрыта', 'Когда дело завершено.'],
    },
    reason: {
      az: ['Müraciətçiyə deyilən', 'Sonuncu qərarın səbəbi, müraciətçi oxuduğu kimi.'],
      en: ['Told the applicant', 'Why the last decision was taken, as the applicant reads it.'],
      ru: ['Сказано заявителю', 'Причина последнего решения, как её видит заявитель.'],
    },
    consentDueAt: {
      az: ['Razılıq vaxtı', 'Valideyn razılığı bu anadək gözlənilir.'],
      en: ['Consent due', 'Until then the guardian’s consent is awaited.'],
      ru: ['Согласие до', 'До этого ждут согласия родителей.'],
    },
    informationDueAt: {
      az: ['Məlumat vaxtı', 'Müraciət edənin cavabı bu anadək gözlənilir.'],
      en: ['Information due', 'Until then the applicant’s answer is awaited.'],
      ru: ['Сведения до', 'До этого ждут ответа заявителя.'],
    },
    informationWarnedAt: {
      az: ['Xəbərdarlıq', 'Vaxtın bitdiyi barədə nə vaxt xəbər verilib.'],
      en: ['Warned', 'When the applicant was told that time is running out.'],
      ru: ['Предупреждён', 'Когда заявителю напомнили о сроке.'],
    },
    offerExpiresAt: {
      az: ['Təklif vaxtı', 'Təklif olunan yer bu anadək saxlanılır.'],
      en: ['Offer ends', 'The offered place is kept until then.'],
      ru: ['Предложение до', 'Место держат до этого времени.'],
    },
    offersExpired: {
      az: ['Ötürülmüş təkliflər', 'Neçə təklifin vaxtı cavabsız bitib.'],
      en: ['Offers missed', 'How many offers ran out unanswered.'],
      ru: ['Пропущено предложений', 'Сколько предложений истекло без ответа.'],
    },
    secondLookUsed: {
      az: ['Yenidən baxılıb', 'İmtinadan sonra bir dəfə yenidən baxmağı istəyib.'],
      en: ['Second look', 'Whether the applicant has used the one second look.'],
      ru: ['Повторный взгляд', 'Использовал ли заявитель единственный пересмотр.'],
    },
    reserveOrder: {
      az: ['Ehtiyat sırası', 'Ehtiyat siyahısında yeri.'],
      en: ['Order in reserve', 'The place in the reserve.'],
      ru: ['Очередь в резерве', 'Место в резерве.'],
    },
    revision: {
      az: ['Dəyişiklik sayı', 'Hər dəyişiklikdə artır.'],
      en: ['Revision', 'Grows with every change.'],
      ru: ['Версия', 'Растёт с каждым изменением.'],
    },
    assignee: {
      az: ['Məsul', 'Müraciətlə məşğul olan əməkdaş.'],
      en: ['In charge', 'Who of the office takes care of it.'],
      ru: ['Ответственный', 'Кто в офисе занимается заявкой.'],
    },
  },
  cards: [
    [
      ['reference', 'state'],
      ['applicantName', 'language'],
      ['opportunityKind', 'regionKey'],
      ['submittedAt', 'dueAt', 'firstAnsweredAt'],
      ['reason'],
      ['assignee'],
    ],
  ],
  readOnly: [
    'reference',
    'state',
    'applicantName',
    'language',
    'opportunityKind',
    'regionKey',
    'submittedAt',
    'dueAt',
    'firstAnsweredAt',
    'reason',
  ],
};
